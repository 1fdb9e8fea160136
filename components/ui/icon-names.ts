import { lineIcons } from '@/lib/catalog/line-icons';

/**
 * The icons of a plan card's lines. icons.svg stacks them in this order, and app/globals.css masks
 * by index.
 */
export const cardIcons = [...lineIcons, 'fit', 'unfit'] as const;

/** What icons.svg stacks: the icons that the style sheet draws. */
export const stackedIcons = [...cardIcons, 'filters'] as const;

/** Every icon of icons.svg. */
export const iconNames = [
  ...stackedIcons,
  ...(['search', 'remove', 'good', 'warn', 'down', 'phone', 'earlier'] as const),
] as const;
