# syntax=docker/dockerfile:1.17
# One image for every brand: settings are read when it starts (docs/runbook.md, "In containers").

FROM node:24.21.0-trixie-slim AS node
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

FROM node AS source
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .

# The doctor and the sandbox run from the source.
FROM source AS tools
USER 1000

FROM source AS build
# Optional: which languages there are (.env.example).
ARG STORE_LOCALES
# Optional; kept across deployments, so that forms of open pages go on working.
RUN --mount=type=secret,id=actions-key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY \
    BUILD_OUTPUT=standalone npm run build

FROM node AS store
# Docker sets HOSTNAME to the name of the container, where 127.0.0.1 would not answer.
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
# Otherwise Node lets the heap grow with the machine (docs/runbook.md, "Memory").
ENV NODE_OPTIONS=--max-old-space-size=256
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
USER 1000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
