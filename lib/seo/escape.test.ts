import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptJson } from './escape';

const hostile = fc.array(
  fc.constantFrom(
    ...['</script>', '</SCRIPT ', '<!--', '<script>', '-->', ']]>', '&lt;/script&gt;', '"', '\\'],
    ...['\u2028', '\u2029', '\u0000', '\ud800', 'Ten GB', '‮', '\n'],
  ),
  { maxLength: 8 },
);

test('no value can end the script or open a comment, and every value comes back as it was [ASVS 1.2.1]', () => {
  fc.assert(
    fc.property(
      hostile.map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
      (name, other) => {
        const value = { name, offers: { [other]: name } };
        const json = scriptJson(value);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      },
    ),
  );
});
