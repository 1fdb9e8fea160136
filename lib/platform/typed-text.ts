/** What has no shape of its own: soft hyphens, zero-width marks, direction marks, the BOM. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Full-width ASCII, as East Asian keyboards write it; U+FF01 is `!`. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const DASHES = /[\p{Dash_Punctuation}\u2043\u2212]/gu;

/** Between the digits of a number; U+30FC is where Japanese keyboards have the dash. */
const SEPARATORS = /[\s.\-\u30fc]/g;

/** A name before a number: "Code:", "IMEI (slot 1):", "ICCID 89…". */
const LABEL = /^(?:\p{L}[^:=]{0,30}[:=]|(?:imei|iccid)(?: ?[12](?=[ #]))?)[ #]*/iu;

/**
 * A text as it was meant, however a phone, a mail or another keyboard wrote it: without what is
 * invisible, full-width letters as plain ones, every dash a hyphen, every blank a space, none at
 * the ends. Other letters and line breaks stay, so that nothing turns into another word.
 */
export function plainText(typed: string): string {
  return typed
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .replace(/[\p{Space_Separator}\t]+/gu, ' ')
    .trim();
}

/**
 * A printed number as people give it, without its label, its separators and a full stop behind; the
 * digits of every script are those of ASCII. What is no digit stays, for a reader to refuse.
 */
export function plainNumber(typed: string): string {
  return withPlainDigits(plainText(typed)).replace(LABEL, '').replace(SEPARATORS, '');
}

/** A text with the decimal digits of every script as those of ASCII. */
export function withPlainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Decimal_Number}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    // Unicode keeps the ten digits of a script together, in their order.
    while (/\p{Decimal_Number}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}
