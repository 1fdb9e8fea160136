import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { type NextRequest, NextResponse } from 'next/server';
import { splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { log } from '@/lib/platform/log/log';
import { processWide } from '@/lib/platform/process-wide';

const build = processWide('build', (): { actions?: Set<string> } => ({}));

/** Loads the action ids of this build. Without the file Next's own 409 remains (docs/adr/0013). */
export function loadActionIds(): void {
  const file = `${process.cwd()}/.next/server/server-reference-manifest.json`;
  if (!existsSync(file)) return;
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: object };
  build.actions = new Set(Object.keys(node));
}

/**
 * Rewrites a post whose action is of another build, from a page that was open during an update, to
 * the route that answers with a page of this build and keeps the choice; a form that
 * cannot be read is refused. Null for any other request.
 */
export async function rewriteStaleAction(request: NextRequest): Promise<NextResponse | null> {
  const { actions } = build;
  const { pathname } = request.nextUrl;
  const asked = actions ? await actionsOf(request) : [];
  if (!asked) return unreadable(pathname);
  if (!asked.some((action) => !actions?.has(action))) return null;
  log('page outdated', { route: pathname, kind: 'outdated' });
  const url = request.nextUrl.clone();
  url.pathname = '/api/outdated';
  return NextResponse.rewrite(url);
}

/** Next would answer a form that cannot be read with 500. */
function unreadable(route: string): NextResponse {
  log('request refused', { route, status: 400, kind: 'malformed' });
  return new NextResponse(translator(splitLocale(route).locale)('request.unreadable'), {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

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

/** The fields of a form by their names in the page: scripts send each with a number in front. */
export function plainForm(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name.replace(/^_\d+_/, ''), value);
  return form;
}
