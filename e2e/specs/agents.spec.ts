import { expect, test } from '../fixtures/test';

const asked = { headers: { accept: 'text/markdown' } };

for (const [path, said] of [
  ['/', '# Demo Mobile'],
  ['/de/destinations/deutschland', '# Deutschland'],
  ['/plans/pln_both', ': 14.90 EUR'],
] as const) {
  test(`${path} answers Markdown to clients that ask for it, and HTML to all others`, {
    tag: '@once',
  }, async ({ request }) => {
    const markdown = await request.get(path, asked);
    expect(markdown.status()).toBe(200);
    expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    expect(markdown.headers().vary).toContain('Accept');
    expect(await markdown.text()).toContain(said);
    const html = await request.get(path, { headers: { accept: '*/*' } });
    expect(html.headers()['content-type']).toContain('text/html');
    // Every other page is made for one request, and kept by no cache.
    const again = await request.get(path, { headers: { accept: '*/*' } });
    if (!path.includes('/plans/')) expect(again.headers().vary).toMatch(/(^|, )Accept(,|$)/);
  });
}

test('what is unknown has no Markdown, and no other page', { tag: '@once' }, async ({
  request,
}) => {
  for (const path of ['/plans/pln_none', '/destinations/poland', '/destinations/nowhere']) {
    expect((await request.get(path, asked)).status(), path).toBe(404);
  }
});

test('feeds hold every plan on sale and nothing else', { tag: '@once' }, async ({ request }) => {
  const xml = await request.get('/feeds/products.xml');
  expect(xml.headers()['content-type']).toBe('application/xml; charset=utf-8');
  expect((await xml.text()).match(/<item>/g)).toHaveLength(25);
  const lines = (await (await request.get('/feeds/products.jsonl')).text()).trim().split('\n');
  expect(lines).toHaveLength(25);
  expect(lines.join()).not.toMatch(/pln_(archived|draft|pending)/);
});

test('a link from an assistant chooses one plan, by a 303 and nothing else', {
  tag: '@once',
}, async ({ request }) => {
  const answer = await request.get('/buy/pln_both:1', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(new URL(answer.headers().location ?? '').search).toBe('?plan=pln_both');
  expect((await request.get('/buy/pln_both:2', { maxRedirects: 0 })).status()).toBe(422);
  expect((await request.get('/buy/pln_none', { maxRedirects: 0 })).status()).toBe(404);
});

test('tools answer programs, which have no page of the store', { tag: '@once' }, async ({
  request,
}) => {
  const answer = await request.post('/api/mcp', {
    headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
    data: {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'get_plan', arguments: { id: 'pln_both' } },
    },
  });
  expect(answer.status()).toBe(200);
  const { result } = await answer.json();
  expect(result.structuredContent.plans).toMatchObject([{ price: '14.90', currency: 'EUR' }]);
});

test('a call that is too large is refused by the protocol, with a length too', {
  tag: '@once',
}, async ({ request }) => {
  const headers = {
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
  };
  const data = JSON.stringify({ jsonrpc: '2.0', x: 'x'.repeat(70_000) });
  const mcp = await request.post('/api/mcp', { headers, data });
  expect(mcp.status()).toBe(413);
  expect(await mcp.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32_600 } });
  const ucp = await request.post('/api/ucp/catalog/search', { headers, data });
  expect(ucp.status()).toBe(413);
  expect(await ucp.json()).toMatchObject({ ucp: { status: 'error' } });
  const form = await request.post('/api/device', { headers, data });
  expect(form.status()).toBe(403);
});

test('the profile leads to a catalogue that answers, and to a link that chooses', {
  tag: '@once',
}, async ({ request }) => {
  const { ucp } = await (await request.get('/.well-known/ucp')).json();
  const [{ endpoint }] = ucp.services['dev.ucp.shopping'];
  const search = await request.post(`${endpoint}/catalog/search`, { data: { query: 'both' } });
  const { products } = await search.json();
  expect(products).toMatchObject([{ price_range: { min: { amount: 1490, currency: 'EUR' } } }]);
  const [{ config }] = ucp.capabilities['dev.ucp.shopping.permalink'];
  const link = `${config.endpoint}/${products[0].variants[0].id}:1?continue_to=/help&utm_source=x`;
  const answer = await request.get(link, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/\/help\?utm_source=x&plan=pln_both$/);
});
