import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActivationCode } from './activation-code';

describe('an activation code', () => {
  test('is split into address and code, with or without its prefix', () => {
    const parts = { address: 'smdp.gigs.com', code: '2M-3L0MX-F8HE2' };
    for (const text of [
      'LPA:1$smdp.gigs.com$2M-3L0MX-F8HE2',
      'lpa:1$smdp.gigs.com$2M-3L0MX-F8HE2',
      'Lpa: 1$smdp.gigs.com$2M-3L0MX-F8HE2',
      ' 1$smdp.gigs.com$2M-3L0MX-F8HE2\n',
      'LPA:1$smdp.gigs.com$\n2M-3L0MX-F8HE2',
      'LPA:1$smdp.gigs.com$2M\u20113L0MX\u2013F8HE2',
      '\ufeffLPA:1$smdp.gigs.com$2M-3L0MX-\u200bF8HE2\u00a0',
      'ＬＰＡ：１＄ｓｍｄｐ．ｇｉｇｓ．ｃｏｍ＄２Ｍ－３Ｌ０ＭＸ－Ｆ８ＨＥ２',
    ]) {
      const whole = 'LPA:1$smdp.gigs.com$2M-3L0MX-F8HE2';
      expect(readActivationCode(text)).toEqual({ whole, parts, asksConfirmation: false });
    }
    const longer = '1$smdp.gigs.com$2M-3L0MX-F8HE2$1.3.6.1.4.1.31746$0';
    expect(readActivationCode(longer)).toEqual({
      whole: `LPA:${longer}`,
      parts,
      asksConfirmation: false,
    });
  });

  test('says whether a confirmation code is needed', () => {
    expect(readActivationCode('LPA:1$smdp.example.com$ABC$$1').asksConfirmation).toBe(true);
    expect(readActivationCode('LPA:1$smdp.example.com$ABC$1.3.6$1').asksConfirmation).toBe(true);
    expect(readActivationCode('LPA:1$smdp.example.com$ABC$1').asksConfirmation).toBe(false);
  });

  test('of another form is kept whole, whatever it is', () => {
    for (const text of ['LPA:2$smdp.example.com$ABC', 'LPA:1$$ABC', 'LPA:1$a/b$ABC', 'LPA:1$a$']) {
      expect(readActivationCode(text).parts, text).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { whole, parts } = readActivationCode(text);
        if (!parts) expect(whole).toBe(text.trim());
        if (parts) expect(whole).toContain(`1$${parts.address}$${parts.code}`);
      }),
    );
  });
});
