/** A label with its colon, before which French sets a no-break space. */
export function withColon(label: string, locale: string): string {
  return `${label}${locale.startsWith('fr') ? '\u00a0' : ''}:`;
}
