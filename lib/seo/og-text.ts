/** The characters the image font has glyphs for; for any other next/og would call other servers. */
const drawn = /^[ -~¡-ſ–—‘’“”„•…€™]$/u;

/**
 * A text as the pictures for link previews can draw it: letters outside the typeface lose their
 * marks (ệ is e) or are left out.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC').replace(/\s/gu, ' ')]
    .map((letter) => (drawn.test(letter) ? letter : withoutMarks(letter)))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

function withoutMarks(letter: string): string {
  return [...letter.normalize('NFD')].filter((part) => drawn.test(part)).join('');
}
