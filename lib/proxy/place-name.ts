import 'server-only';
import { NextResponse } from 'next/server';
import { placeOf, placePath, slugOf } from '@/lib/catalog/destinations/slugs';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { decodedPart } from '@/lib/platform/decode';
import { env } from '@/lib/platform/settings/env';
import { reads, type Step } from './step';

const destination = /^\/destinations\/([^/]+)$/;

/**
 * Redirects from a country's code and from its names in other languages to its name in the
 * language of the page. What names no country has one address, too.
 */
export const redirectToPlaceName: Step = (request) => {
  const { pathname, search } = request.nextUrl;
  const { locale, path } = splitLocale(pathname);
  const [, segment] = destination.exec(path) ?? [];
  if (!segment || !reads(request)) return undefined;
  const part = decodedPart(segment);
  if (part === null) return undefined;
  const place = placeOf(part, locale);
  const own = place ? placePath(place, locale) : `/destinations/${slugOf(part) || '-'}`;
  if (own === path) return undefined;
  // Next takes whole addresses alone from a proxy.
  const location = env().SITE_URL + localePath(locale, own) + search;
  const headers = { location, 'cache-control': 'no-cache' };
  return new NextResponse(null, { status: 308, headers });
};
