import { pictureResponse, storePicture } from '@/components/site/og-image';
import { dataLabel, termLabel } from '@/lib/catalog/labels';
import { lookUpPlan } from '@/lib/catalog/server';
import { idInSegment, parseGigsId } from '@/lib/gigs/id';
import { localeOf } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';
import { formatMoney, toDecimal } from '@/lib/i18n/money';
import { translator } from '@/lib/i18n/translator';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { drawable } from '@/lib/seo/og-text';

/** The image of a plan for link previews; the store's image when the plan is not on sale. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/plans/[plan]/opengraph-image'>,
): Promise<Response> {
  const { locale: segment, plan: given } = await params;
  const locale = localeOf(segment) ?? defaultLocale;
  const t = translator(locale);
  const id = parseGigsId(idInSegment(given));
  const standing = id ? await withDeadline(timeouts.page, () => lookUpPlan(id, locale)) : null;
  if (!standing?.ok || standing.value?.state !== 'on-sale') {
    return storePicture(locale, 60);
  }
  const { plan } = standing.value;
  return pictureResponse({
    heading: plan.name,
    amount: dataLabel(plan, { t, locale }) ?? '',
    price:
      drawnPrice(formatMoney(plan.price, locale)) ??
      `${plan.price.currency} ${toDecimal(plan.price)}`,
    note: termLabel(plan.term, { t, locale }) ?? '',
  });
}

/** A price the font can draw completely: without its currency sign it would be wrong. */
function drawnPrice(price: string): string | null {
  return drawable(price) === price.replace(/\s/gu, ' ') ? price : null;
}
