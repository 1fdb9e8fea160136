const accents: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  I: 'Í',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž',
};

/**
 * Messages with every sentence accented and set in brackets, so that text from elsewhere stands
 * out. What ICU reads (placeholders, plural keywords, tags) stays as it is.
 */
export function pseudo<T extends object>(messages: T): T {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? `⟦${accented(value)}⟧` : pseudo(value),
    ]),
  ) as T;
}

/** Accents the text of an ICU message: depth 0 and the insides of plural and select branches. */
function accented(message: string): string {
  let result = '';
  const inside: ('argument' | 'branch')[] = [];
  for (const letter of message) {
    const text = inside.at(-1) !== 'argument';
    if (letter === '{') {
      // A brace inside an argument opens one of its branches; anywhere else it opens an argument.
      inside.push(text ? 'argument' : 'branch');
    } else if (letter === '}' || (letter === '>' && !text)) {
      inside.pop();
    } else if (letter === '<') {
      inside.push('argument');
    }
    result += text && letter !== '{' && letter !== '}' ? (accents[letter] ?? letter) : letter;
  }
  return result;
}
