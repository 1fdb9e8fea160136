import { toDecimal } from '@/lib/i18n/money';
import type { Sink } from '../types';

/** `webhook:https://your.example/figures`: the figure as it is, amounts as exact decimals. */
export const webhook: Sink = (address, { items, value, ...figure }) => ({
  url: address.href,
  body: JSON.stringify({
    ...figure,
    items: items.map((item) => ({ ...item, price: item.price && toDecimal(item.price) })),
    value: value && toDecimal(value),
    currency: value?.currency ?? null,
  }),
});
