import { once } from 'node:events';
import { connect } from 'node:net';
import { startFigures } from '../../fixtures/figures';
import { expect, observedUrl, test } from '../../fixtures/logged-store';

async function readiness(): Promise<number | 'refused'> {
  return fetch(`${observedUrl}/api/ready`).then(
    ({ status }) => status,
    () => 'refused',
  );
}

/** Sends all of a form but its last byte. */
function beginForm() {
  const socket = connect(Number(new URL(observedUrl).port), 'localhost');
  socket.write('POST /api/language HTTP/1.1\r\nhost: store\r\nsec-fetch-site: same-origin\r\n');
  socket.write('content-type: application/x-www-form-urlencoded\r\ncontent-length: 5\r\n\r\nto=d');
  return socket;
}

test('on SIGTERM to npm start the store finishes open requests, is no longer ready, and exits', async ({
  observe,
}) => {
  const server = await observe({ SHUTDOWN_GRACE: '5' });
  expect(await readiness()).toBe(200);

  let answer = '';
  const half = beginForm();
  half.on('data', (chunk) => {
    answer += chunk;
  });
  // As browsers and balancers open them ahead.
  const unused = connect(Number(new URL(observedUrl).port), 'localhost');
  await once(unused, 'connect');
  expect(await readiness()).toBe(200);
  const code = server.end();
  await expect.poll(readiness, { intervals: [50] }).toBe(503);
  const stopping = await fetch(`${observedUrl}/api/health`);
  expect([stopping.status, stopping.headers.get('connection')]).toEqual([200, 'close']);

  await expect.poll(readiness, { intervals: [50] }).toBe('refused');
  expect(server.output()).not.toContain('"store stopped"');
  expect(answer).toBe('');
  const answered = once(half, 'close');
  half.write('e');
  await answered;
  expect(answer).toMatch(/^HTTP\/1\.1 303 [\s\S]*\/de\b/);
  expect(await code).toBe(0);
  expect(server.output()).toMatch(/"store stopping"[\s\S]*"store stopped"/);
});

test('a request without end is cut off, and the exit code is 1', async ({ observe, request }) => {
  const server = await observe();
  const half = beginForm();
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
    await expect.poll(() => sink.figures().length, { intervals: [50] }).toBeGreaterThan(0);
    expect(await server.end()).toBe(0);
    expect(sink.figures()).toHaveLength(2);
  } finally {
    await sink.stop();
  }
});
