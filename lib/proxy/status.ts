import 'server-only';
import type { NextRequest } from 'next/server';
import { problemStatus, readCheckoutProblem, readIntentProblem } from '@/lib/connect/problem';
import { readStatusMark } from '@/lib/http/late-status';
import { splitLocale } from '@/lib/i18n/locale';
import { isNotOffered } from '@/lib/legal/documents';
import { declarationProblemStatus, readDeclarationProblem } from '@/lib/legal/problem';
import { env } from '@/lib/platform/env';
import { malformedPath, pagePattern, picturePattern, programPattern } from '@/lib/platform/pages';
import { readSignInProblem, signInProblemStatus } from '@/lib/shopper/sign-in-problem';
import { reads, type Step } from './step';

const file = /^\/[^/.]+\.[^/]*$/;

/** Whether what is at a path is no page: anybody may keep a copy, so it gets no cookie. */
export function isFile(pathname: string): boolean {
  const { path } = splitLocale(pathname);
  return file.test(pathname) || programPattern.test(pathname) || picturePattern.test(path);
}

/**
 * Sets the HTTP status of a page that tells of a problem, and of an unknown address
 * (docs/adr/0004).
 */
export const setStatus: Step = (request, passed) => {
  const status = reads(request) ? statusOf(request.nextUrl) : undefined;
  if (!status) return undefined;
  passed.status = status;
  if (status === 503 || status === 429) passed.headers.set('retry-after', '5');
  return undefined;
};

function statusOf({ pathname, searchParams: query }: NextRequest['nextUrl']): number | undefined {
  if (isFile(pathname)) return undefined;
  const { locale, path } = splitLocale(pathname);
  if (path === malformedPath) return 400;
  if (!pagePattern.test(path) || isNotOffered(path, locale)) return 404;
  if (path === '/brand-preview' && !env().BRAND_PREVIEW) return 404;
  const late = readStatusMark(query.get('answer'), pathname);
  if (late) return late;
  const problem = query.get('problem');
  const checkout = isStore(path) ? readCheckoutProblem(problem) : null;
  if (checkout) return problemStatus[checkout];
  const ofPlans = path === '/account/plans' || path === '/top-up';
  const intent = ofPlans ? readIntentProblem(problem) : null;
  if (intent) return problemStatus[intent];
  const ofDeclaration = path === '/withdraw' || path === '/cancel';
  const declaration = ofDeclaration ? readDeclarationProblem(problem) : null;
  if (declaration) return declarationProblemStatus[declaration];
  const signIn = path === '/sign-in' ? readSignInProblem(problem) : null;
  return signIn ? signInProblemStatus[signIn] : undefined;
}

/** Whether a choice is made on the page. */
function isStore(path: string): boolean {
  return path === '/' || /^\/plans\/[^/]+$/.test(path);
}
