/** The lines of a card in their order; each has an icon, but for the first two. */
export const lineIcons = [
  'badge',
  'limits',
  'place',
  'calls',
  'sim',
  'renews',
  'once',
  'start',
  'asks',
] as const;
