import { createHash } from 'node:crypto';
import { caches } from '@/lib/cache/table';
import { failureStatus } from '@/lib/catalog/outage';
import { packViews } from '@/lib/catalog/packed';
import { listPlans } from '@/lib/catalog/server';
import type { Plan } from '@/lib/catalog/types';
import { planView } from '@/lib/catalog/view';
import { isPseudo, type Locale, localeOf } from '@/lib/i18n/locale';
import { env } from '@/lib/platform/settings/env';

const { maxAge, staleWhileRevalidate } = caches.catalogueOfBrowsers;

type Index = { plans: Plan[]; body: string; etag: string };

const indexes = new Map<Locale, Index>();

/**
 * The whole catalogue in the words of a language, for filtering in the browser where a page holds
 * only a part of it. Public: nothing of a shopper is in it.
 */
export async function GET(request: Request): Promise<Response> {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  if (!locale || (isPseudo(locale) && !env().PSEUDO_LOCALES)) {
    return new Response(null, { status: 400, headers: { 'cache-control': 'no-store' } });
  }
  const plans = await listPlans(locale);
  if (!plans.ok) {
    const status = failureStatus(plans.error);
    const headers = { 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '5' }) };
    return new Response(null, { status, headers });
  }
  const { body, etag } = indexOf(plans.value, locale);
  const headers = {
    etag,
    'cache-control': `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}`,
  };
  if (request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}

function indexOf(plans: Plan[], locale: Locale): Index {
  const existing = indexes.get(locale);
  if (existing?.plans === plans) return existing;
  const body = JSON.stringify(packViews(plans.map((plan) => planView(plan, locale))));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const index = { plans, body, etag };
  indexes.set(locale, index);
  return index;
}
