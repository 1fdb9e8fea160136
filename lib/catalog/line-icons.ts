/** The icons of a card's lines, in the order in which the lines stand. */
export const lineIcons = ['place', 'calls', 'sim', 'renews', 'once', 'start', 'asks'] as const;
