import 'server-only';
import type { Plan } from '@/lib/catalog/types';
import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';
import { escapeXml } from '@/lib/seo/escape';
import { absoluteUrl } from '@/lib/seo/metadata';
import { factsOf, textOf } from './facts';

/** Characters that XML 1.0 has no way to write. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The plans as a Google Merchant product feed (RSS 2.0), which others read, too. */
export function googleFeed(plans: Plan[]): string {
  const { STORE_NAME } = env();
  const items = plans.map((plan) => {
    const { id, title, description, url, image, price } = rowOf(plan);
    const fields = [
      ...[tag('g:id', id), tag('g:title', title), tag('g:description', description)],
      ...[tag('g:link', url), tag('g:image_link', image), tag('g:price', price)],
      ...[tag('g:availability', 'in_stock'), tag('g:condition', 'new')],
      ...[tag('g:brand', STORE_NAME), tag('g:identifier_exists', 'no')],
    ];
    return `<item>${fields.join('')}</item>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>',
    tag('title', STORE_NAME) + tag('link', absoluteUrl('/')) + tag('description', STORE_NAME),
    ...items,
    '</channel></rss>',
  ].join('\n');
}

/** The plans as a product feed for assistants: a JSON object a line. Nothing is bought there. */
export function assistantFeed(plans: Plan[]): string {
  const { STORE_NAME } = env();
  return plans
    .map((plan) => {
      const { id, title, description, url, image, price } = rowOf(plan);
      return `${JSON.stringify({
        is_eligible_search: true,
        is_eligible_checkout: false,
        item_id: id,
        title,
        description,
        url,
        image_url: image,
        brand: STORE_NAME,
        price,
        availability: 'in_stock',
        condition: 'new',
        seller_name: STORE_NAME,
        seller_url: absoluteUrl('/'),
      })}\n`;
    })
    .join('');
}

function rowOf(plan: Plan) {
  const { id, name, url, price, currency } = factsOf(plan, defaultLocale);
  return {
    id,
    url,
    title: name.slice(0, 150),
    price: `${price} ${currency}`,
    description: textOf(plan, { locale: defaultLocale, t: translator(defaultLocale) }),
    image: absoluteUrl(`/plans/${id}/opengraph-image`),
  };
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text.replace(notXml, ''))}</${name}>`;
}
