import 'server-only';
import { randomBytes } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { contentPolicy } from '@/lib/http/csp';
import { personalCookie } from '@/lib/http/personal-cookies';
import { splitLocale } from '@/lib/i18n/locale';
import { formTargets } from '@/lib/platform/form-targets';
import { sharedPattern } from '@/lib/platform/pages';
import type { Step } from './step';

const POLICY = 'content-security-policy';

const hasPersonalCookie = new RegExp(`^${personalCookie}$`);

/**
 * Gives a page its nonce (docs/adr/0003). Next takes it from the policy in the request, never from
 * the browser's.
 */
export const setPolicy: Step = (request, { request: forwarded, headers }) => {
  forwarded.delete(POLICY);
  if (!isRenderedForOne(request)) return undefined;
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`;
  const policy = contentPolicy(nonce, formTargets());
  forwarded.set(POLICY, policy);
  headers.set(POLICY, policy);
  return undefined;
};

/**
 * Whether the page is rendered for this request, or may be one that all visitors share.
 */
function isRenderedForOne({ nextUrl, headers }: NextRequest): boolean {
  const { path } = splitLocale(nextUrl.pathname);
  if (path !== '/' && !sharedPattern.test(path)) return true;
  return hasPersonalCookie.test(headers.get('cookie') ?? '');
}
