import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log/log';
import { settings } from '@/lib/testing/settings';
import { allowedConnectUrl } from './url';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

beforeEach(() => {
  settings.GIGS_CONNECT_ORIGINS = ['https://connect.gigs.com', 'http://localhost:4001'];
});

test.each([
  ['https://connect.gigs.com/checkout/entry?session=csn_1&token=abc'],
  ['https://connect.gigs.com/portal/entry?session=csn_1#x'],
  ['https://connect.gigs.com:443/'],
  ['https://CONNECT.GIGS.COM/'],
  ['HTTPS://connect.gigs.com/'],
  // Browsers leave tabs and line breaks out, and so does what is passed on.
  [' https://con\tnect.gigs\n.com/ '],
  ['http://localhost:4001/checkout/entry'],
])('%s is allowed', (url) => {
  expect(allowedConnectUrl(url)?.href).toBe(new URL(url).href);
});

test('path and query of an allowed address are passed on as they are', () => {
  const url = 'https://connect.gigs.com/checkout/entry?session=csn_1&token=a%2Fb';
  expect(allowedConnectUrl(url)?.href).toBe(url);
});

test.each([
  ['http://connect.gigs.com/', 'another protocol'],
  ['https://connect.gigs.com:8443/', 'another port'],
  ['http://localhost/', 'another port'],
  ['http://localhost:40010/', 'another port'],
  ['https://connect.gigs.com.evil.example/', 'a longer host'],
  ['https://evil.example/connect.gigs.com', 'the host in the path'],
  ['https://evil.example/?https://connect.gigs.com', 'the host in the query'],
  ['https://evilconnect.gigs.com/', 'a longer name'],
  ['https://gigs.com/', 'the parent'],
  ['https://a.connect.gigs.com/', 'a child'],
  ['https://connect.gigs.com./', 'a dot at the end'],
  ['https://connect.gigs.com@evil.example/', 'the host as a user name'],
  ['https://me@connect.gigs.com/', 'a user name'],
  ['https://:pw@connect.gigs.com/', 'a password'],
  ['https://evil.example\\@connect.gigs.com/', 'a backslash'],
  ['https:\\\\evil.example\\@connect.gigs.com/', 'backslashes'],
  ['\\\\connect.gigs.com/', 'backslashes'],
  ['/\\connect.gigs.com/', 'a backslash'],
  ['https://connect.gigs.com:443@evil.example/', 'host and port as a user'],
  ['https://connect.gigs.com%40evil.example/', 'an escaped user name'],
  ['https://connect.gigs.com%2eevil.example/', 'an escaped dot'],
  ['https://connect.gigs.com:80/', 'another port'],
  ['http://localhost:4001@evil.example/', 'the host as a user name'],
  ['http://127.0.0.1:4001/', 'the same machine by another name'],
  ['http://[::1]:4001/', 'the same machine by another name'],
  ['https://xn--connct-9ua.gigs.com/', 'another alphabet, as it is sent'],
  ['https://connect-gigs.com/', 'a dash'],
  ['https://connect.gigs.com.', 'a dot at the end'],
  ['https://connect.gigs.co/', 'a shorter name'],
  ['https://c\u00f2nnect.gigs.com/', 'an accent'],
  ['ws://connect.gigs.com/', 'another protocol'],
  ['ftp://connect.gigs.com/', 'another protocol'],
  ['JaVaScRiPt:alert(1)//https://connect.gigs.com/', 'a script'],
  ['java\nscript:alert(1)', 'a script'],
  ['vbscript:https://connect.gigs.com/', 'a script'],
  ['view-source:https://connect.gigs.com/', 'a browser page'],
  ['https://connect\u0454.gigs.com/', 'another alphabet'],
  ['https://\u0441onnect.gigs.com/', 'another alphabet'],
  ['https://connect.gıgs.com/', 'another letter'],
  ['javascript:alert(1)//https://connect.gigs.com/', 'a script'],
  ['data:text/html,https://connect.gigs.com', 'data'],
  ['blob:https://connect.gigs.com/2b0b7a52-7d8e-4c1d-9a51-3a2f7f0f6f0e', 'a blob of Connect'],
  ['blob:http://localhost:4001/', 'a blob of Connect'],
  ['filesystem:https://connect.gigs.com/temporary/x', 'a file'],
  ['//connect.gigs.com/checkout', 'no protocol'],
  ['/checkout/entry', 'a path'],
  ['connect.gigs.com', 'no protocol'],
  ['https://connect.gigs.com\t.evil.example/', 'a tab in a longer host'],
  ['https://connect.gigs.com\r\n.evil.example/', 'a line break in a longer host'],
  ['https:\t//evil.example/', 'a tab'],
  ['\t//connect.gigs.com/', 'a tab and no protocol'],
  ['HTTPS://CONNECT.GIGS.COM.EVIL.EXAMPLE/', 'a longer host in capitals'],
  ['JAVASCRIPT://connect.gigs.com/%0aalert(1)', 'a script that looks like an address'],
  ['https://connect.gigs.com../', 'two dots at the end'],
  ['https://connect。gigs.com.evil.example/', 'a dot of another alphabet'],
  ['https://connect.gigs.com:0443.evil.example/', 'a port that is none'],
  ['https:///connect.gigs.com@evil.example/', 'a third slash'],
  ['', 'nothing'],
])('%s is refused: %s', (url) => {
  expect(allowedConnectUrl(url)).toBeNull();
});

test.each([
  ['https://shop.gigs.com/checkout/entry?session=csn_1&token=abc', 'shop.gigs.com'],
  ['https://ada:secret@pay.brand.example:8443/?token=abc', 'pay.brand.example:8443'],
  ['https://', undefined],
])('the log tells of %s no more than its host', (url, host) => {
  vi.mocked(log).mockClear();
  allowedConnectUrl(url);
  expect(vi.mocked(log).mock.calls).toEqual([['connect origin refused', { host }]]);
});

test('whatever is allowed leads to an allowed host, without a user name [ASVS 1.2.2]', () => {
  const piece = fc.constantFrom(
    ...[
      'https:',
      'http:',
      'javascript:',
      'blob:',
      '/',
      '//',
      '\\',
      '@',
      ':',
      '.',
      '#',
      '?',
      '\t',
      '\n',
      ' ',
    ],
    ...['connect.gigs.com', 'localhost:4001', 'evil.example', 'connect', '443', '%2f', '%40', '。'],
  );
  const tail = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const start = fc.constantFrom(
    '',
    'https://',
    'https://connect.gigs.com',
    'http://localhost:4001',
    'blob:https://connect.gigs.com',
  );
  fc.assert(
    fc.property(fc.tuple(start, tail), ([head, rest]) => {
      const allowed = allowedConnectUrl(head + rest);
      if (!allowed) return;
      expect(['https://connect.gigs.com', 'http://localhost:4001']).toContain(
        `${allowed.protocol}//${allowed.host}`,
      );
      expect(allowed.username + allowed.password).toBe('');
    }),
  );
});
