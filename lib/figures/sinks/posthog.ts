import { randomUUID } from 'node:crypto';
import { toDecimal } from '@/lib/i18n/money';
import type { Sink } from '../types';

/** `posthog:https://eu.i.posthog.com/phc_key`: https://posthog.com/docs/api/capture */
export const posthog: Sink = (address, { name, at, page, items, value, reference }) => ({
  url: `${address.origin}/i/v0/e/`,
  body: JSON.stringify({
    api_key: address.pathname.slice(1),
    event: name,
    timestamp: at,
    // Another one each time, and no profile: no two figures are of one visitor.
    distinct_id: randomUUID(),
    properties: {
      $process_person_profile: false,
      $geoip_disable: true,
      $current_url: page,
      items: items.map(({ id, name: plan }) => ({ id, name: plan })),
      ...(value && { currency: value.currency, value: Number(toDecimal(value)) }),
      ...(reference && { reference }),
    },
  }),
});
