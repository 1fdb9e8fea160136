import 'server-only';
import { type NextRequest, NextResponse } from 'next/server';
import { knownActions } from '@/lib/http/version-skew';
import { log } from '@/lib/platform/log/log';
import { refuse } from './refuse';
import { reads, type Step } from './step';

/**
 * Rewrites a post whose action is of another build, from a page that was open during an update, to
 * the route that answers with a page of this build and keeps the choice. Refuses a form that cannot
 * be read, which Next would answer with 500.
 */
export const rewriteStale: Step = async (request) => {
  const known = knownActions();
  if (!known || reads(request)) return undefined;
  const { pathname } = request.nextUrl;
  const asked = await actionsOf(request);
  if (!asked) return refuse(pathname, 400, 'malformed', (t) => t('request.unreadable'));
  if (asked.every((action) => known.has(action))) return undefined;
  log('page outdated', { route: pathname, kind: 'outdated' });
  const url = request.nextUrl.clone();
  url.pathname = '/api/outdated';
  return NextResponse.rewrite(url);
};

/**
 * The action ids of a post, from the header of a script or the fields of a plain form; null for a
 * form that cannot be read.
 */
async function actionsOf(request: NextRequest): Promise<string[] | null> {
  const { headers } = request;
  const called = headers.get('next-action');
  if (called !== null) return isActionId(called) ? [called] : [];
  if (!headers.get('content-type')?.startsWith('multipart/form-data')) return [];
  const form = await request.formData().catch(() => null);
  return (
    form &&
    [...form.keys()]
      .flatMap((name) => (name.startsWith('$ACTION_ID_') ? [name.slice('$ACTION_ID_'.length)] : []))
      .filter(isActionId)
  );
}

function isActionId(id: string): boolean {
  return /^[\da-f]{42}$/.test(id);
}
