import { randomBytes } from 'node:crypto';
import { toDecimal } from '@/lib/i18n/money';
import type { Sink } from '../types';

/**
 * `matomo:https://stats.example/3`, with the id of the site at the end:
 * https://developer.matomo.org/api-reference/tracking-api
 */
export const matomo: Sink = (address, { name, at, page, items, value, reference }) => {
  const [, path = '', site = ''] = /^(.*)\/([^/]+)$/.exec(address.pathname) ?? [];
  const fields = new URLSearchParams({
    idsite: site,
    rec: '1',
    apiv: '1',
    url: page,
    action_name: name,
    // Another one each time: no two figures are of one visitor.
    _id: randomBytes(8).toString('hex'),
    rand: randomBytes(8).toString('hex'),
    cdt: at.slice(0, 19).replace('T', ' '),
    send_image: '0',
    ...(name === 'purchase'
      ? {
          idgoal: '0',
          ec_id: reference ?? '',
          revenue: value ? toDecimal(value) : '0',
          ec_items: JSON.stringify(
            items.map((item) => [item.id, item.name, '', item.price && toDecimal(item.price), 1]),
          ),
        }
      : { e_c: 'store', e_a: name, e_n: items.length === 1 ? (items[0]?.name ?? '') : '' }),
  });
  return { url: `${address.origin}${path}/matomo.php`, body: String(fields), type: 'form' };
};
