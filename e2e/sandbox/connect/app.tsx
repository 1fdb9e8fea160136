/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Sandbox } from '../context';
import { faultMiddleware } from '../faults/middleware';
import { randomText } from '../ids';
import type { NodeEnv } from '../node-env';
import { callbackSource } from './callback';
import { neverSucceeds } from './checkout';
import { addCheckoutPages } from './checkout-pages';
import { leave, Message } from './leave';
import { addLoginPages } from './login-pages';
import { addPortalPages } from './portal-pages';
import { enter } from './session';
import { connectCss } from './styles';

const loginIsOff = { title: 'Log in at the shop', text: 'Go back and log in there first.' };
const cookieName = 'sandbox_connect';

/** Connect: the hosted pages, on their own origin, without JavaScript. */
export function createConnect(sandbox: Sandbox): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  app.use(async (c, next) => {
    await next();
    const session = /^\/flow\/([^/]+)/.exec(new URL(c.req.url).pathname)?.[1] ?? '';
    const callbackUrl = sandbox.state.connectSessions.get(session)?.callbackUrl ?? null;
    c.header('content-security-policy', policy(callbackUrl));
    c.header('x-frame-options', 'DENY');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(faultMiddleware(sandbox));
  app.use(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (c.req.method === 'POST' && isForeign) return c.text('Forbidden', 403);
    return next();
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/assets/connect.css', (c) =>
    c.body(connectCss, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=300' }),
  );
  for (const path of ['/checkout/entry', '/portal/entry'] as const)
    app.get(path, (c) => {
      const { session: id = '', token } = c.req.query();
      const session = sandbox.state.connectSessions.get(id);
      if (!session)
        return c.html(
          <Message title="This link does not work" text="Go back and start again." />,
          404,
        );
      let browser = getCookie(c, cookieName);
      if (!browser || browser.length < 32) {
        browser = randomText(43);
        setCookie(c, cookieName, browser, { httpOnly: true, sameSite: 'Lax', path: '/' });
      }
      const entered = enter(sandbox, session, token, browser);
      if (!entered) return leave(c, session, 'auth_expired');
      const isLoginOff = sandbox.profiles.list().some(({ hasNoLogin }) => hasNoLogin);
      if (!entered.user && isLoginOff) return c.html(<Message {...loginIsOff} />, 403);
      if (neverSucceeds(sandbox, entered)) return leave(c, entered, 'bad_configuration');
      return c.redirect(`/flow/${entered.id}`, 303);
    });
  const holder = (c: Parameters<typeof getCookie>[0]) => getCookie(c, cookieName);
  addLoginPages(app, sandbox, holder);
  addCheckoutPages(app, sandbox, holder);
  addPortalPages(app, sandbox, holder);
  app.notFound((c) =>
    c.html(<Message title="Page not found" text="Go back and start again." />, 404),
  );
  app.onError((error, c) => {
    process.stderr.write(`${error.stack}\n`);
    return c.html(<Message title="Something went wrong" text="Nothing was bought." />, 500);
  });
  return app;
}

function policy(callbackUrl: string | null): string {
  const source = callbackSource(callbackUrl);
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    `form-action 'self'${source ? ` ${source}` : ''}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
