import 'server-only';
import { queryNames } from '@/lib/catalog/search/query-names';
import { choiceNames } from '@/lib/checkout/choice-fields';
import { passingQueries } from '@/lib/http/passing-queries';
import { returnPath } from '@/lib/http/return-path';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { pagePattern } from '@/lib/platform/pages';
import { absoluteUrl } from '@/lib/seo/metadata';

const MAX_PASSED = 20;
const MAX_QUERY_LENGTH = 300;

/** Fields of a cart or checkout of the protocol: read, never shown in an address again. */
const roots = new Set([
  ...['ucp', 'id', 'line_items', 'buyer', 'context', 'signals', 'status', 'currency', 'totals'],
  ...['messages', 'links', 'expires_at', 'continue_url', 'payment', 'order', 'discounts'],
  ...['fulfillment', 'attribution', 'policies', 'actions', 'continue_to'],
]);

/** What the store itself says in an address; a link of somebody else's must not. */
const own = new Set<string>([...choiceNames, ...queryNames, ...passingQueries, 'app']);

const secret =
  /token|secret|passw|session|auth|key|code|credential|card|e-?mail|phone|imei|iccid|name/i;

/** One item of a permalink; null for one that cannot be read. */
export type Item = { id: string; quantity: string } | null;

/** The items of `/buy/<id>:1,<id>:1`. A quantity may be left out where it is one. */
export function readItems(path: string): Item[] {
  return path.split(',').map((pair) => {
    const [, token = '', quantity = '1'] =
      /^((?:~[\w-]+)|[A-Za-z\d._-]+)(?::([1-9]\d{0,3}))?$/.exec(pair) ?? [];
    const id = token.startsWith('~') ? decoded(token.slice(1)) : token;
    return id ? { id, quantity } : null;
  });
}

/** An id in base64url without padding: null where it is not canonical, or no plain text. */
function decoded(text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return null;
  try {
    const id = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\p{Cc}/u.test(id) ? null : id;
  } catch {
    return null;
  }
}

/** Where a permalink leads with this plan chosen, if any: an address of the store alone. */
export function permalinkTarget(query: URLSearchParams, plan: string | null): string {
  const target = new URL(absoluteUrl(wantedPath(query)));
  for (const [name, value] of passedOn(query)) target.searchParams.set(name, value);
  if (plan) target.searchParams.set('plan', plan);
  return target.href;
}

/** `continue_to`, where it is one page of the store and said once; the store otherwise. */
function wantedPath(query: URLSearchParams): string {
  const [wanted = '', ...others] = query.getAll('continue_to');
  if (others.length > 0 || /^\/\/|\s|:\/\//.test(wanted)) return '/';
  const { pathname } = new URL(absoluteUrl(returnPath(wanted)));
  const { locale, path } = splitLocale(pathname);
  return pagePattern.test(path) ? localePath(locale, path) : '/';
}

/** Campaigns, in their own names or as attribution: what is read neither here nor there. */
function passedOn(query: URLSearchParams): [string, string][] {
  const named = [...query].map(([name, value]): [string, string] => [
    name.replace(/^\/?attribution\/(?=[^/]+$)/, ''),
    value,
  ]);
  const isOnce = ([name]: [string, string]) => named.filter(([other]) => other === name).length < 2;
  return named
    .filter(([name, value]) => {
      const [root = ''] = name.replace(/^\//, '').split('/');
      const isOthers = !name.includes('/') && !roots.has(root) && !own.has(name);
      return isOthers && !secret.test(name) && value.length <= MAX_QUERY_LENGTH;
    })
    .filter(isOnce)
    .slice(0, MAX_PASSED);
}
