import { once } from 'node:events';
import { connect } from 'node:net';
import { startFigures } from '../../fixtures/figures';
import { gigs } from '../../fixtures/gigs';
import { expect, observedUrl, test } from '../../fixtures/logged-store';
import { HttpBrowser } from '../../stage/http-browser';

async function readiness(): Promise<number | 'refused'> {
  return fetch(`${observedUrl}/api/ready`).then(
    ({ status }) => status,
    () => 'refused',
  );
}

test('on SIGTERM to npm start the store finishes open requests, is no longer ready, and exits', async ({
  observe,
  newShopper,
}) => {
  const server = await observe({ SHUTDOWN_GRACE: '1' });
  const shopper = await newShopper();
  const visitor = new HttpBrowser(observedUrl);
  await visitor.signIn(gigs, shopper.email);
  expect(await readiness()).toBe(200);

  const asked = { path: 'subscriptions$', contains: shopper.user };
  await gigs.fault({ match: asked, fault: { type: 'latency', ms: 2_500 }, times: 1 });
  const opened = visitor.get('/account/plans');
  await expect.poll(async () => (await gigs.requests(asked)).length).toBeGreaterThan(0);
  // As browsers and balancers open them ahead.
  const unused = connect(Number(new URL(observedUrl).port), 'localhost');
  await once(unused, 'connect');
  const code = server.end();
  await expect.poll(readiness, { intervals: [50] }).toBe(503);
  const stopping = await fetch(`${observedUrl}/api/health`);
  expect([stopping.status, stopping.headers.get('connection')]).toEqual([200, 'close']);

  const { status, text } = await opened;
  expect(status).toBe(200);
  expect(text).toContain('No plans yet');
  expect(await code).toBe(0);
  expect(await readiness()).toBe('refused');
  expect(server.output()).toMatch(/"store stopping"[\s\S]*"store stopped"/);
});

test('a request without end is cut off, and the exit code is 1', async ({ observe, request }) => {
  const server = await observe();
  const { port } = new URL(observedUrl);
  // A form whose last byte never comes.
  const half = connect(Number(port), 'localhost');
  half.write('POST /api/language HTTP/1.1\r\nhost: store\r\nsec-fetch-site: same-origin\r\n');
  half.write('content-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\nto=d');
  await request.get('/api/health');
  expect(await server.end()).toBe(1);
  expect(server.output()).toContain('"requests cut off"');
  half.destroy();
});

test('what is left to do after an answer is done before the exit', async ({ observe }) => {
  const sink = await startFigures({ busy: 1 });
  try {
    const server = await observe({ ANALYTICS: sink.webhook, SHUTDOWN_GRACE: '0' });
    await fetch(`${observedUrl}/api/seen`, { headers: { 'user-agent': 'Firefox' } });
    // It is sent again after half a second.
    await expect.poll(() => sink.figures().length, { intervals: [50] }).toBe(1);
    expect(await server.end()).toBe(0);
    expect(sink.figures()).toHaveLength(2);
  } finally {
    await sink.stop();
  }
});
