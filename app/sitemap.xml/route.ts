import { listPlans } from '@/lib/catalog/server';
import { failureStatus } from '@/lib/connect/problem';
import { listedPaths, sitemapXml } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** Every listed page; 500 or 503 without a catalogue, since a list without plans would be wrong. */
export async function GET(): Promise<Response> {
  const plans = await listPlans();
  if (!plans.ok) {
    const status = failureStatus(plans.error);
    const headers = { 'cache-control': 'no-store', ...(status === 503 && { 'retry-after': '60' }) };
    return new Response(null, { status, headers });
  }
  return new Response(sitemapXml(listedPaths(plans.value)), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
