/**
 * A page in ASCII: what is beyond becomes a reference in markup and an escape in scripts. V8 keeps and
 * sends such a text several times faster (docs/performance.md).
 * @param {string} html
 */
export function inAscii(html) {
  const ascii = html.replaceAll(/(<script[^>]*>)(.*?)(?=<\/script>)|[^\0-\x7f]/gsu, toAscii);
  // What is cut out of a text of two bytes a letter has two itself.
  return Buffer.from(ascii, 'latin1').toString('latin1');
}

/**
 * @param {string} found
 * @param {string | undefined} open
 * @param {string | undefined} script
 */
function toAscii(found, open, script = '') {
  if (open === undefined) return `&#${found.codePointAt(0)};`;
  return open + script.replaceAll(/[^\0-\x7f]/g, escapeOf);
}

/** @param {string} unit */
function escapeOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
