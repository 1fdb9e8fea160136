import 'server-only';
import { NextResponse } from 'next/server';
import { refusalOf } from '@/lib/http/csrf';
import { splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/platform/log/log';
import { ownValue } from '@/lib/platform/own-property';
import { apiRoutes } from '@/lib/platform/pages';
import { reads, type Step } from './step';

/** Refuses a change that no page of the store has sent, or that is larger than any form. */
export const refuseForeign: Step = (request) => {
  const path = request.nextUrl.pathname;
  const route = routeAt(path) ?? {};
  const status = reads(request) ? null : refusalOf(request.headers, 'open' in route);
  if (!status || (status === 413 && 'sized' in route)) return undefined;
  log('request refused', { route: path, status, kind: status === 403 ? 'foreign' : 'too-large' });
  const t = translator(splitLocale(path).locale);
  return new NextResponse(t(status === 403 ? 'request.foreign' : 'request.too-large'), {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
};

/** What the table says of the route at a path, whose last part may be one of several. */
function routeAt(path: string) {
  return ownValue(apiRoutes, path) ?? ownValue(apiRoutes, path.replace(/[^/]+$/, '[operation]'));
}
