import { MockAgent } from 'undici';
import { expect, test, vi } from 'vitest';
import { isPictureMissing, pictureAt } from './picture';

const png = Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1');
const site = 'https://images.example.com';
let made = 0;

/** Asks for a picture that is answered like this; each at an address of its own. */
async function ask(status: number, body: Buffer | string, headers = {}, times = 1) {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const path = `/${++made}.png`;
  agent.get(site).intercept({ path }).reply(status, body, { headers }).times(times);
  const address = site + path;
  return { address, agent, picture: await pictureAt(address, agent) };
}

test('a picture is handed on as what it is, and asked for once', async () => {
  const { address, agent, picture } = await ask(200, png, { 'content-type': 'text/html' });
  expect(picture).toEqual({ bytes: new Uint8Array(png), type: 'image/png' });
  expect(await pictureAt(address, agent)).toBe(picture);
  expect(isPictureMissing(address)).toBe(false);
});

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x1cftypavif', 'image/avif'],
])('%j begins %s', async (begins, type) => {
  expect((await ask(200, Buffer.from(begins, 'latin1'))).picture?.type).toBe(type);
});

test.each([
  ['an SVG', 200, '<svg xmlns="http://www.w3.org/2000/svg"/>', { 'content-type': 'image/png' }],
  ['a page', 200, '<!doctype html>', {}],
  ['nothing', 200, '', {}],
  ['more than 512 kB', 200, Buffer.concat([png, Buffer.alloc(512 * 1024)]), {}],
  ['a redirect', 302, png, { location: 'http://169.254.169.254/latest/meta-data' }],
  ['an error', 500, png, {}],
])('%s is no picture [ASVS 15.3.2]', async (_, status, body, headers) => {
  const { address, picture } = await ask(status, body, headers);
  expect(picture).toBeNull();
  expect(isPictureMissing(address)).toBe(true);
});

test('a picture that was missing is asked for again after a minute', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { address, agent } = await ask(500, '');
  agent
    .get(site)
    .intercept({ path: new URL(address).pathname })
    .reply(200, png);
  expect(await pictureAt(address, agent)).toBeNull();
  vi.setSystemTime(Date.now() + 61_000);
  expect((await pictureAt(address, agent))?.type).toBe('image/png');
  vi.useRealTimers();
});

test('an address that may not be asked is not', async () => {
  expect(await pictureAt('https://localhost/a.png')).toBeNull();
  expect(await pictureAt('http://images.example.com/a.png')).toBeNull();
});
