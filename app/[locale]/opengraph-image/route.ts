import { storePicture } from '@/components/site/og-image';
import { localeOf } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';

/**
 * The picture of the store for link previews. No metadata file of Next: those put the address with
 * `/en/` in it, which redirects, into every page, private ones too.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/opengraph-image'>,
): Promise<Response> {
  return storePicture(localeOf((await params).locale) ?? defaultLocale);
}
