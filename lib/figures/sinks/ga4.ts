import { randomUUID } from 'node:crypto';
import { toDecimal } from '@/lib/i18n/money';
import type { Sink } from '../types';

/**
 * `ga4:https://www.google-analytics.com/G-XXXX/secret`:
 * https://developers.google.com/analytics/devguides/collection/protocol/ga4
 */
export const ga4: Sink = (address, { name, at, page, items, value, reference }) => {
  const [measurement = '', secret = ''] = address.pathname.slice(1).split('/');
  const query = new URLSearchParams({ measurement_id: measurement, api_secret: secret });
  return {
    url: `${address.origin}/mp/collect?${query}`,
    body: JSON.stringify({
      // Another one each time: no two figures are of one visitor.
      client_id: randomUUID(),
      timestamp_micros: Date.parse(at) * 1000,
      consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
      events: [
        {
          name,
          params: {
            page_location: page,
            items: items.map((item) => ({
              item_id: item.id,
              item_name: item.name,
              quantity: 1,
              ...(item.price && { price: Number(toDecimal(item.price)) }),
            })),
            ...(value && { currency: value.currency, value: Number(toDecimal(value)) }),
            ...(reference && { transaction_id: reference }),
          },
        },
      ],
    }),
  };
};
