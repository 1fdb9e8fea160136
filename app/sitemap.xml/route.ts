import { listPlans } from '@/lib/catalog/server';
import { listedPaths, sitemapXml } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** Every listed page; 503 without a catalogue, since a list without plans would be wrong. */
export async function GET(): Promise<Response> {
  const plans = await listPlans();
  if (!plans.ok) {
    return new Response(null, {
      status: 503,
      headers: { 'retry-after': '60', 'cache-control': 'no-store' },
    });
  }
  return new Response(sitemapXml(listedPaths(plans.value)), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
