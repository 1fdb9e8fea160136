// What Vercel's runtime does around a function, in a process of its own: it gives it the shared
// cache and a way to work on after the response, and hands it requests. The folder and the port
// come as arguments, the address of the cache in CACHE_URL.
const { createServer } = require('node:http');
const { Readable } = require('node:stream');

const [folder, port] = process.argv.slice(2);
const { CACHE_URL } = process.env;

async function ask(path, body) {
  const response = await fetch(`${CACHE_URL}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
}

globalThis[Symbol.for('@next/cache-handlers')] = {
  FetchCache: class {
    get(key, { tags, softTags }) {
      return ask('/get', { key, tags: [...(tags ?? []), ...(softTags ?? [])] });
    }
    async set(key, value, { tags }) {
      await ask('/set', { key, value, tags });
    }
    async revalidateTag(tags, durations) {
      await ask('/purge', { tags: [tags].flat(), durations });
    }
    resetRequestCache() {}
  },
};
globalThis[Symbol.for('@vercel/request-context')] = {
  get: () => ({ waitUntil: (promise) => Promise.resolve(promise).catch(() => undefined) }),
};

const launched = require(`${folder}/___next_launcher.cjs`);
// The proxy takes and returns web objects, every other function Node's.
const isWeb = process.argv.includes('--web');

async function throughWeb(request, response) {
  const { method, url, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(request);
  const init = { method, headers, body, duplex: 'half' };
  const answer = await launched(new Request(`https://${headers['x-forwarded-host']}${url}`, init));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

createServer(isWeb ? throughWeb : launched).listen(Number(port), '127.0.0.1', () => {
  process.send?.('listening');
});
