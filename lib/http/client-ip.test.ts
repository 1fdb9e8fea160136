import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { clientOf } from './client-ip';

vi.mock('next/headers', () => ({ headers: vi.fn() }));

describe('the client', () => {
  test('is unknown without a trusted proxy, whatever the header says', () => {
    expect(clientOf('192.0.2.1', 0)).toBeNull();
    expect(clientOf('192.0.2.1, 192.0.2.2', 0)).toBeNull();
    expect(clientOf(null, 1)).toBeNull();
  });

  test('is whom the outermost trusted proxy saw; what stands before is not believed [ASVS 4.1.3]', () => {
    const forwarded = '203.0.113.9, 192.0.2.1, 198.51.100.7';
    expect(clientOf(forwarded, 1)).toBe('198.51.100.7');
    expect(clientOf(forwarded, 2)).toBe('192.0.2.1');
    expect(clientOf(forwarded, 4)).toBeNull();
  });

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:51034', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['::192.0.2.1', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', null],
    ['192.0.2.256', null],
    ['', null],
    ['_hidden', null],
    ['[192.0.2.1', null],
    ['192.0.2.1\r\nx', null],
  ])('%j is counted as %s', (seen, client) => {
    expect(clientOf(`203.0.113.9, ${seen}`, 1)).toBe(client);
  });

  test('is an address or unknown, never an exception and never what somebody wrote', () => {
    const entry = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.ipV6().map((address) => `[${address}]:443`),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('::', '%', '[::]', ':::', '1::%', '[', ']:1', '::%0', '::1%\u0000'),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.nat(9), (entries, proxies) => {
        const client = clientOf(entries.join(','), proxies);
        if (client !== null) expect(isIP(client.replace(/\/64$/, ''))).toBeGreaterThan(0);
      }),
    );
  });

  test('keeps its /64 however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
        expect(clientOf(short, 1)).toBe(clientOf(address, 1));
      }),
    );
  });
});
