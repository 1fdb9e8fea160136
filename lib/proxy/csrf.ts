import 'server-only';
import { refusalOf } from '@/lib/http/csrf';
import { ownValue } from '@/lib/platform/own-property';
import { apiRoutes } from '@/lib/platform/pages';
import { refuse } from './refuse';
import { reads, type Step } from './step';

/** Refuses a change that no page of the store has sent, or that is larger than any form. */
export const refuseForeign: Step = (request) => {
  const path = request.nextUrl.pathname;
  const route = routeAt(path) ?? {};
  const status = reads(request) ? null : refusalOf(request.headers, 'open' in route);
  if (!status || (status === 413 && 'sized' in route)) return undefined;
  const kind = status === 403 ? 'foreign' : 'too-large';
  return refuse(path, status, kind, (t) => t(`request.${kind}`));
};

/** What the table says of the route at a path, whose last part may be one of several. */
function routeAt(path: string) {
  return ownValue(apiRoutes, path) ?? ownValue(apiRoutes, path.replace(/[^/]+$/, '[operation]'));
}
