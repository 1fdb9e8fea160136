/**
 * Page data with the query taken out of Next's `c` (the address, split at slashes) and `q` (its
 * query), or null when they are not where they should be. A quote cannot occur in either: URLs
 * escape it.
 * @param {string} text
 * @param {string} quote how a quote is written in this text
 */
export function withoutQuery(text, quote) {
  const q = quote.replaceAll('\\', '\\\\');
  const found = new RegExp(`${q}c${q}:\\[(.*?)\\],${q}q${q}:${q}.*?${q},`).exec(text);
  if (!found?.[1]) return null;
  const [path = ''] = found[1].split('?', 1);
  const address = path === found[1] ? path : `${path}${quote}`;
  const clean = `${quote}c${quote}:[${address}],${quote}q${quote}:${quote}${quote},`;
  return text.replace(found[0], () => clean);
}
