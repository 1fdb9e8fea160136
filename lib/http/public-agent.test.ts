import { createServer } from 'node:net';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { isNamedHttps, isPublicAddress, publicAgent } from './public-agent';

test.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.9.9', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00:ec2::254'],
  ...['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'localhost', ''],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['https://images.example.com/a.png?size=2', 'https://cdn.gigs.com/x'])(
  '%s may be asked',
  (address) => expect(isNamedHttps(address)).toBe(true),
);

test.each([
  ...[
    'http://images.example.com/a.png',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433',
  ],
  ...['https://0x7f.1/', 'https://localhost/', 'https://example.com:8443/', 'file:///etc/passwd'],
  ...['https://user:word@example.com/', 'data:image/png;base64,AA', 'images/a.png', ''],
])('%s may not [ASVS 1.3.6]', (address) => {
  expect(isNamedHttps(address)).toBe(false);
});

test('nothing is connected to on this machine, whatever the name [ASVS 1.3.6]', async () => {
  let connections = 0;
  const server = createServer(() => connections++).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  const asked = request(`https://localhost:${port}/`, { dispatcher: publicAgent });
  await expect(asked).rejects.toThrow('not a public address');
  expect(connections).toBe(0);
  server.close();
});
