/** The icons of a card's lines, in the order of the lines. */
export const lineIcons = ['place', 'calls', 'sim', 'renews', 'once', 'start', 'asks'] as const;
