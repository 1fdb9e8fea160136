import { lineAt } from './line-at';

/** What a picture of a brand must not hold, with the name that a person is told. */
const forbidden: [RegExp, string][] = [
  [/<\s*(?:\w+:)?script\b/i, 'a script'],
  [/[\s"'/]on[a-z]+\s*=/i, 'a script in an attribute'],
  [/(?:java|vb)script\s*:/i, 'a script in an address'],
  [/<\s*(?:\w+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i, 'another document'],
  [/<!\s*(?:DOCTYPE|ENTITY)/i, 'a DOCTYPE or an entity'],
  [
    /(?:href|src)\s*=\s*["']?\s*(?!#|["']|data:image\/(?:png|jpeg|webp);)/i,
    'a file from elsewhere',
  ],
  [/@import|url\(\s*["']?\s*(?!#|["'])/i, 'a file from elsewhere'],
];

/** What is wrong with the text of an SVG, and in which line, or null. */
export function svgProblem(text: string): { line: number; text: string } | null {
  const start = /<svg[\s>]/.exec(text);
  if (!start) return { line: 1, text: 'is not an SVG' };
  // Entities could spell any of the words.
  const found = /&#?\w+;/.test(text.replace(/&(?:amp|lt|gt|quot|apos);/g, ''))
    ? { index: text.search(/&#?\w+;/), what: 'an entity' }
    : forbidden
        .map(([pattern, what]) => ({ index: text.search(pattern), what }))
        .find(({ index }) => index >= 0);
  if (found) return { line: lineAt(text, found.index), text: `holds ${found.what}` };
  if (!svgSize(text)) return { line: lineAt(text, start.index), text: 'has no viewBox' };
  return null;
}

/** The line of the first letters in a picture that are no shapes, or null. */
export function lineOfLetters(text: string): number | null {
  const index = text.search(/<\s*(?:\w+:)?text[\s>]/i);
  return index < 0 ? null : lineAt(text, index);
}

/** The size that the picture's `viewBox` states, or null. */
export function svgSize(text: string): { width: number; height: number } | null {
  const [, width, height] =
    /<svg[^>]*\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(
      text,
    ) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return size.width > 0 && size.height > 0 ? size : null;
}
