import { toDecimal } from '@/lib/i18n/money';
import type { Sink } from '../types';

/** `plausible:https://stats.example/shop.example`: https://plausible.io/docs/events-api */
export const plausible: Sink = (address, { name, page, items, value, reference }) => ({
  url: `${address.origin}/api/event`,
  body: JSON.stringify({
    domain: address.pathname.slice(1),
    name,
    url: page,
    props: { ...(items.length === 1 && { plan: items[0]?.name }), ...(reference && { reference }) },
    ...(value && { revenue: { currency: value.currency, amount: toDecimal(value) } }),
  }),
});
