import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEmail, readVouchedEmail, withoutWrapping } from './email';

test.each([
  ['ada@example.com', 'ada@example.com'],
  ['  ADA@Example.COM\r\n', 'ada@example.com'],
  ['ada+shop@example.com', 'ada+shop@example.com'],
  ["o'hara@example.com", "o'hara@example.com"],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
  ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  // Composed or not, it is the same domain.
  ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
  ['ada@почта.рф', 'ada@xn--80a1acny.xn--p1ai'],
  ['ada@例子.公司', 'ada@xn--fsqu00a.xn--55qx5d'],
  ['ada@xn--fsqu00a.xn--55qx5d', 'ada@xn--fsqu00a.xn--55qx5d'],
  ['ada@shop.museum', 'ada@shop.museum'],
  ['a/d&a=#!{x}@example.com', 'a/d&a=#!{x}@example.com'],
  ['"ada"@example.com', 'ada@example.com'],
  ['"Ada Lovelace"@example.com', '"ada lovelace"@example.com'],
  ['"a..da."@example.com', '"a..da."@example.com'],
  ['mailto:ada@example.com', 'ada@example.com'],
  ['MAILTO:ada@example.com?subject=Hello', 'ada@example.com'],
  ['<ada@example.com>', 'ada@example.com'],
  ['Ada Lovelace <ada@example.com>', 'ada@example.com'],
  ['"Ada L." < ada@example.com >,', 'ada@example.com'],
  ['ada@example.com.', 'ada@example.com'],
  ['ada@example.com, ', 'ada@example.com'],
  ['\ufeffada@example.com\u200b', 'ada@example.com'],
  ['ada@exa\u00admple.com', 'ada@example.com'],
  ['\u00a0ada@example.com\u3000', 'ada@example.com'],
  ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
  ['ada@example\u3002com', 'ada@example.com'],
  ['ada\u2011l@ex\u2010ample.com', 'ada-l@ex-ample.com'],
])('%j is %s', (typed, email) => {
  expect(readEmail(typed)).toBe(email);
});

test.each<[unknown, string]>([
  ['\u212Ada@example.com', 'the Kelvin sign, which is a k in lower case'],
  ['\u0130da@example.com', 'a Turkish capital'],
  ['\u0430da@example.com', 'a Cyrillic a'],
  ['ád\u0061@example.com', 'a letter outside ASCII'],
  ['"ada@home"@example.com', 'a quoted @, which software reads in two ways'],
  ['"ada<eve>"@example.com', 'quoted brackets'],
  ['"ada\\""@example.com', 'an escaped mark'],
  ['"ada,eve"@example.com', 'a quoted list'],
  ['"ada\r\nBcc: eve"@example.com', 'a quoted header'],
  ['"ada@example.com', 'a quotation mark alone'],
  ['ada lovelace@example.com', 'a space'],
  ['ada@example.c0m', 'a digit in the last label'],
  ['ada@-example.com', 'a hyphen at the start of a label'],
  ['ada@xn--a.example', 'a label that stands for nothing'],
  ['ada@shop.XN--ZZ99999999.com', 'a label that stands for nothing'],
  ['ada@xn--abc-.example', 'a label that is written otherwise'],
  ['.ada@example.com', 'a dot at the start'],
  ['a..da@example.com', 'two dots'],
  ['ada@example.com\r\nBcc: eve@example.com', 'a header'],
  ['ada@example.com\nRCPT TO:<eve@example.com>', 'a command'],
  ['ada@example.com%0d%0aBcc:eve@example.com', 'an escaped header'],
  ['ada@example.com,eve@example.com', 'a list'],
  ['ada@example.com;eve@example.com', 'a list'],
  ['ada,eve@example.com', 'a list'],
  ['eve@example.com <ada@example.com>', 'two addresses'],
  ['<ada@example.com> <eve@example.com>', 'two addresses'],
  ['mailto:ada@example.com,eve@example.com', 'two addresses'],
  ['Ada\r\nBcc: <ada@example.com>', 'a header'],
  ['mailto:ada%40example.com', 'an escaped @'],
  ['ada@[192.0.2.1]', 'an address literal'],
  ['ada@192.0.2.1', 'an address of numbers'],
  ['ada@localhost', 'no domain'],
  ['ada@exam ple.com', 'a space'],
  ['ada@example.com\u0000', 'a null'],
  ['ada@example.com/eve', 'a path'],
  [`${'a'.repeat(250)}@example.com`, 'too long'],
  ['', 'nothing'],
  [undefined, 'nothing'],
  [['ada@example.com'], 'a list'],
  [new File([], 'ada@example.com'), 'a file'],
])('%j is no address: %s', (typed) => {
  expect(readEmail(typed)).toBeNull();
});

test('whatever is typed, an address is plain, single and stable [ASVS 1.3.11]', () => {
  const piece = fc.constantFrom(
    ...['ada', 'eve', '@', '.', '..', '+', '"', '<', '>', ',', ';', ':', ' ', '\r\n', '\0', '%0a'],
    ...[
      'example.com',
      'EXAMPLE',
      'bücher',
      'xn--',
      '\u212A',
      '\u0131',
      '\u3002',
      '\uff20',
      '\u202e',
    ],
  );
  const crafted = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
  const near = fc.tuple(crafted, crafted).map(([name, domain]) => `a${name}@${domain}.com`);
  const typed = fc.oneof(
    near,
    crafted,
    fc.emailAddress(),
    fc.string({ unit: 'binary' }),
    fc.anything(),
  );
  fc.assert(
    fc.property(typed, (value) => {
      const email = readEmail(value);
      if (email === null) return;
      expect(email).toMatch(
        /^(?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]+|"[a-z0-9.!#$%&'*+/=?^_`{|}~ -]+")@[a-z0-9.-]+\.[a-z0-9-]+$/,
      );
      expect(email.length).toBeLessThanOrEqual(254);
      expect(readEmail(email)).toBe(email);
    }),
  );
});

test('an address in brackets is the same with whatever blanks around it', () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\n', '\r', '\u2028') });
  const name = fc.string({ unit: fc.constantFrom('A', ' ', '.', '"', "'") });
  const marks = fc.string({ unit: fc.constantFrom('.', ',', ';') });
  fc.assert(
    fc.property(name, blanks, blanks, marks, (before, left, right, after) => {
      const typed = `${before}<${left}ada@example.com${right}>${after}`;
      expect(readEmail(typed)).toBe('ada@example.com');
    }),
  );
});

test('a bracket that is never closed costs no more than any other text', () => {
  // Minutes for an expression that tries every way to share the blanks.
  const typed = `a<${'\n'.repeat(20_000)}a`;
  expect(withoutWrapping(typed)).toBe(typed);
});

test.each([
  ['ada@example.com', 'ada@example.com'],
  [' Ada@Example.COM\n', 'ada@example.com'],
  ['"ada b"@example.com', '"ada b"@example.com'],
  ['ada@MÜNCHEN.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@xn--mnchen-3ya.example', 'ada@xn--mnchen-3ya.example'],
])('%j is vouched for as %j', (claim, email) => {
  expect(readVouchedEmail(claim)).toBe(email);
});

test.each([
  ...['a\u200bda@example.com', '\ufeffada@example.com', 'ada\u00ad@example.com'],
  ...['\uff41da@example.com', 'ada\uff20example.com', 'a\u2013b@example.com'],
  ...['\u212aim@example.com', 'ada@\uff45xample.com', 'ada@exa\u200bmple.com'],
  ...['ada@example\u3002com', 'ada@example.com.', 'ada@example.com;', '"ada"@example.com'],
  ...['x <ada@example.com>', '<ada@example.com>', 'mailto:ada@example.com'],
  ...['eve@example.org <ada@example.com>', ['ada@example.com'], null],
])('what is vouched for as %j is no address, whatever was meant', (claim) => {
  expect(readVouchedEmail(claim)).toBeNull();
});
