import { listPlans } from '@/lib/catalog/server';
import { sitemapXml } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/**
 * The store and every plan on sale; 503 without a catalogue, since an empty list would be wrong.
 */
export async function GET(): Promise<Response> {
  const plans = await listPlans();
  if (!plans.ok) {
    return new Response(null, {
      status: 503,
      headers: { 'retry-after': '60', 'cache-control': 'no-store' },
    });
  }
  const addressable = plans.value.filter(({ id }) => /^[\w-]{1,64}$/.test(id));
  return new Response(sitemapXml(['/', ...addressable.map(({ id }) => `/plans/${id}`)]), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
