import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type Provider from 'oidc-provider';
import { appPage, handOffToken, keys } from './app';
import { homePage, loginPage } from './pages';
import { demoPeople } from './people';
import { createProvider, newKey } from './provider';

const { values: flags } = parseArgs({
  options: { port: { type: 'string', default: '4403' }, store: { type: 'string', default: '' } },
});
const issuer = `http://127.0.0.1:${flags.port}`;
const { store } = flags;

const people = [...demoPeople];
const now = Date.now;
let provider: Provider;
let isDown = false;

/** The same bank with another key: what it knows outlives the key. */
async function changeKey(): Promise<void> {
  provider = createProvider({ issuer, store, key: await newKey(), people: () => people });
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Log in: choose who you are. */
const interact: Answer = async (request, response) => {
  if (request.method !== 'POST') return html(response, loginPage(people, request.url ?? ''));
  const sub = new URLSearchParams(await text(request)).get('sub');
  const result = sub
    ? { login: { accountId: sub } }
    : { error: 'access_denied', error_description: 'left' };
  await provider.interactionFinished(request, response, result);
};

/** What a test or the demo changes about the bank; no part of any standard. */
const control: Answer = async (request, response) => {
  const change = JSON.parse((await text(request)) || '{}');
  if (change.person) people.push(change.person);
  if (change.newKey) await changeKey();
  if ('down' in change) isDown = change.down;
  // Seconds by which the bank's clock is off.
  if ('clock' in change) Date.now = () => now() + change.clock * 1_000;
  response.writeHead(204).end();
};

/** The app hands a customer over, by a link as a universal link is one. */
const openStore: Answer = async (_, response, { searchParams }) => {
  const person = people.find(({ sub }) => sub === searchParams.get('sub'));
  if (!person) return void response.writeHead(404).end();
  const token = await handOffToken(issuer, store, person, { app: true, return: `${issuer}/app` });
  const location = `${store}/api/auth/hand-off?${new URLSearchParams({ token })}`;
  response.writeHead(303, { location }).end();
};

/** A token for a test, with claims of its own. */
const giveToken: Answer = async (request, response) => {
  const { sub, ...more } = JSON.parse(await text(request));
  const person = people.find((one) => one.sub === sub);
  if (!person) return void response.writeHead(404).end();
  response.end(await handOffToken(issuer, store, person, more));
};

const answer: Answer = async (request, response, url) => {
  if (url.pathname === '/_bank') return control(request, response, url);
  if (url.pathname === '/_bank/token') return giveToken(request, response, url);
  if (url.pathname === '/_bank/health') return html(response, 'ok');
  if (isDown) return void response.writeHead(503).end();
  if (url.pathname === '/') return html(response, homePage(store, issuer));
  if (url.pathname === '/app') return html(response, appPage(people));
  if (url.pathname === '/app/open') return openStore(request, response, url);
  if (url.pathname === '/app/keys') return void response.end(keys);
  if (url.pathname.startsWith('/interaction/')) return interact(request, response, url);
  await provider.callback()(request, response);
};

async function html(response: ServerResponse, body: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

await changeKey();
const server = createServer((request, response) => {
  answer(request, response, new URL(request.url ?? '/', issuer)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.listen(Number(flags.port), '127.0.0.1');
await once(server, 'listening');
