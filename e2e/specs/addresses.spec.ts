import { request as send } from 'node:http';
import { actionsIn, postForm } from '../fixtures/actions';
import { expect, test } from '../fixtures/test';
import { ports, storeUrl } from '../stage/ports';

type Answer = { status: number | undefined; location: string | undefined; text: string };

/** A request as it is: browsers and Playwright's client mend addresses. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: 'localhost', port: ports.store, path, headers, method, agent: false };
    const sent = send(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const { statusCode: status, headers: said } = response;
        resolve({ status, location: said.location, text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

const other = `127.0.0.1:${ports.store}`;

test('an address that cannot be read gets a page that says so', async () => {
  const broken = await ask('/%E0%A4%A');
  expect([broken.status, broken.text.includes('We can’t read this link')]).toEqual([400, true]);
  expect((await ask('/de/plans/%')).text).toContain('Wir können diesen Link nicht lesen');
  expect((await ask('/api/%E0%A4%A')).status).toBe(400);
  expect((await ask('/_next/static/%')).status).toBe(400);
});

test('no request that a browser or a scanner may send ends in a bare 500', async () => {
  const own = { 'sec-fetch-site': 'same-origin', origin: storeUrl };
  const multipart = { ...own, 'content-type': 'multipart/form-data', 'content-length': '0' };
  const text = { ...own, 'content-type': 'text/plain', 'content-length': '0' };
  const chunked = {
    ...own,
    'content-type': 'multipart/form-data; boundary=x',
    'transfer-encoding': 'chunked',
  };
  const field = '--x\r\ncontent-disposition: form-data; name="email"\r\n\r\n';
  const requests: [number, string, Record<string, string>?, string?, string?][] = [
    [400, '*'],
    [404, '/%00'],
    [404, '/plans/%25', { accept: 'text/markdown' }],
    [404, '/account/image'],
    [404, `/${'x'.repeat(9_000)}`],
    [404, 'http://evil.example/x'],
    [404, '/_next/image?url=%2Fx&w=1&q=1'],
    [404, '/_next/data/x/y.json'],
    [200, '/favicon.ico', { range: 'bytes=9999999-' }],
    [200, '/favicon.ico', { 'if-match': '"x"' }],
    [200, '/', { connection: 'upgrade', upgrade: 'h2c' }],
    [405, '/', {}, 'PROPFIND'],
    [405, '/sign-in', own, 'PUT'],
    [204, '/', {}, 'OPTIONS'],
    [400, '/sign-in', multipart, 'POST'],
    [400, '/sign-in', { ...text, 'next-action': 'x' }, 'POST'],
    [400, '/sign-in', chunked, 'POST', 'nonsense'],
    [400, '/', chunked, 'POST', `${field}cut off`],
    [400, '/plans/pln_both', chunked, 'POST', `${field}${'a'.repeat(200_000)}\r\n--x--\r\n`],
    [200, '/?__proto__=x&utm_source=y'],
    [431, '/', { cookie: 'a=b; '.repeat(10_000) }],
    [307, '/sign-in', { rsc: '1', 'next-router-state-tree': '%zz' }],
  ];
  for (const [status, path, headers, method, body] of requests) {
    const answer = await ask(path, headers, method, body);
    expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), status]);
  }
});

test('pages are on the host of SITE_URL, and other hosts lead there', async () => {
  for (const path of ['/', '/?plan=pln_esim&x=a%20b', '/de', '/sign-in', '/account/plans']) {
    expect(await ask(path, { host: other })).toMatchObject({
      status: 308,
      location: storeUrl + path,
    });
  }
  for (const path of ['/api/health', '/api/ready', '/api/plans?locale=en']) {
    expect((await ask(path, { host: other })).status).toBe(200);
  }
});

test('what is posted on another host is not done, and says where to go on', async ({
  request,
  newEmail,
}) => {
  const [action = ''] = await actionsIn(request, '/sign-in');
  const sent = { 'sec-fetch-site': 'same-origin', host: other, origin: `http://${other}` };
  const answer = await postForm(request, '/sign-in', sent, { [action]: '', email: newEmail() });
  expect(answer.status()).toBe(421);
  expect(await answer.text()).toContain(`Please continue at ${storeUrl}.`);
});

test('an action works behind a proxy that sends a Host of its own', async ({
  request,
  newEmail,
}) => {
  const [action = ''] = await actionsIn(request, '/sign-in');
  for (const host of ['store:3000', '10.0.0.5', 'origin.host.example', other]) {
    const sent = { 'sec-fetch-site': 'same-origin', host, origin: storeUrl };
    const answer = await postForm(request, '/sign-in', sent, { [action]: '', email: newEmail() });
    expect([host, answer.status(), answer.headers().location]).toEqual([
      host,
      303,
      '/sign-in?step=code',
    ]);
  }
});
