import { type Figure, figure } from './figures';
import { load } from './load';
import { residentOf } from './memory';
import type { Options } from './options';
import type { Place } from './pages';
import { storeUrl } from './stage';

type Address = { name: string; url: string; method?: 'POST' } & Pick<
  RequestInit,
  'headers' | 'body'
>;

const accept = 'application/json, text/event-stream';
const json = { accept, 'content-type': 'application/json' };

/** Every other kind of page that a signed-out visitor, a search engine or an assistant reads. */
export function foundAddresses(plan: string): Address[] {
  const at = (name: string, path: string) => ({ name, url: storeUrl + path });
  const post = (name: string, path: string, body: object): Address => ({
    ...at(name, path),
    method: 'POST',
    headers: json,
    body: JSON.stringify(body),
  });
  const call = { name: 'get_plan', arguments: { id: plan } };
  return [
    at('destinations', '/destinations'),
    at('a destination', '/destinations/germany'),
    at('trip', '/trip?to=DE&days=10&gb=1'),
    at('phones', '/phones?q=phone'),
    at('help', '/help'),
    at('sitemap', '/sitemap.xml'),
    at('feed', '/feeds/products.xml'),
    { ...at('Markdown', '/'), headers: { accept: 'text/markdown' } },
    post('MCP', '/api/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
    post('UCP', '/api/ucp/catalog/lookup', { ids: [plan] }),
    at('permalink', `/buy/${plan}:1`),
  ];
}

/** How long each takes at first, how many a second it answers, and what the process holds then. */
export async function measureFound(
  { size, plan, store }: Place,
  { seconds, countries }: Options,
): Promise<Figure[]> {
  const of = (name: string) => `${name}, ${size}${countries ? `, ${countries} countries` : ''}`;
  const figures: Figure[] = [];
  for (const { name, url, ...init } of foundAddresses(plan)) {
    const began = performance.now();
    const answer = await fetch(url, { ...init, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status >= 400) throw new Error(`${name}: ${answer.status}`);
    figures.push(figure('first answer', of(name), 'ms', [performance.now() - began]));
  }
  for (const name of ['destinations', 'a destination', 'trip', 'phones']) {
    const url = foundAddresses(plan).find((one) => one.name === name)?.url ?? storeUrl;
    const { rate, cpu } = await load({ name, url, server: store }, seconds);
    figures.push(figure('requests/s', of(name), '/s', [rate]));
    figures.push(figure('CPU of a request', of(name), 'ms', [cpu]));
  }
  return [...figures, figure('memory', of('found'), 'MB', [residentOf(store)])];
}
