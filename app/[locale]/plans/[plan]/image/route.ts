import { pictureAt } from '@/lib/catalog/picture';
import { lookUpPlan } from '@/lib/catalog/server';
import { idInSegment, parseGigsId } from '@/lib/gigs/id';
import { defaultLocale } from '@/lib/i18n/locales';
import { timeouts, withDeadline } from '@/lib/platform/deadline';

const DAY_SECONDS = 86_400;
const MINUTE_SECONDS = 60;

/** The seller's picture of a plan on sale: pages show files of the store's own origin only. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/plans/[plan]/image'>,
): Promise<Response> {
  const id = parseGigsId(idInSegment((await params).plan));
  const standing = id
    ? await withDeadline(timeouts.page, () => lookUpPlan(id, defaultLocale))
    : null;
  const onSale = standing?.ok && standing.value?.state === 'on-sale' ? standing.value.plan : null;
  const picture = onSale?.image ? await pictureAt(onSale.image) : null;
  if (!picture) {
    const headers = { 'cache-control': `public, max-age=${MINUTE_SECONDS}` };
    return new Response(null, { status: 404, headers });
  }
  return new Response(picture.bytes, {
    headers: {
      'content-type': picture.type,
      'cache-control': `public, max-age=${DAY_SECONDS}`,
    },
  });
}
