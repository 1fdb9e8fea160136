/**
 * The page with every character beyond Latin-1 written as an escape, so that V8 keeps it as one
 * byte a character: with a single “€” in it, Node 20 takes fifteen times as long to send a page of
 * over 65,535 characters (docs/performance.md).
 * @param {string} html
 */
export function oneByte(html) {
  const escaped = html.replace(wideOrRawText, (part, /** @type {string | undefined} */ element) => {
    if (element === 'script') return part.replace(wideUnit, inScript);
    if (element === 'style') return part.replace(wide, inStyle);
    return `&#${part.codePointAt(0)};`;
  });
  // What `replace` returns is of two bytes a character where its text was.
  return Buffer.from(escaped, 'latin1').toString('latin1');
}

const wide = /[\u{100}-\u{10ffff}]/gu;
const wideUnit = /[\u0100-\uffff]/g;
const wideOrRawText = /<(script|style)\b.*?<\/\1>|[\u{100}-\u{10ffff}]/gsu;

/**
 * In JavaScript and JSON, where such characters stand in strings.
 * @param {string} unit
 */
function inScript(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** @param {string} character */
function inStyle(character) {
  return `\\${character.codePointAt(0)?.toString(16)} `;
}
