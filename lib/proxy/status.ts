import 'server-only';
import type { NextRequest } from 'next/server';
import { checkoutProblems, intentProblems } from '@/lib/connect/problem';
import { readStatusMark } from '@/lib/http/late-status';
import { splitLocale } from '@/lib/i18n/locale';
import { isNotOffered } from '@/lib/legal/documents';
import { declarationProblems } from '@/lib/legal/problem';
import { ownValue } from '@/lib/platform/own-property';
import { malformedPath, pagePattern, picturePattern, programPattern } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { signInProblems } from '@/lib/shopper/sign-in/problem';
import { reads, type Step } from './step';

const file = /^\/[^/.]+\.[^/]*$/;

/** Whether what is at a path is no page: anybody may keep a copy, so it gets no cookie. */
export function isFile(pathname: string): boolean {
  const { path } = splitLocale(pathname);
  return file.test(pathname) || programPattern.test(pathname) || picturePattern.test(path);
}

/** The problems that a page can tell of. */
const problemsOfPages: [page: RegExp, problems: Record<string, { status: number }>][] = [
  [/^\/(?:plans\/[^/]+)?$/, checkoutProblems],
  [/^\/(?:account\/plans|top-up)$/, intentProblems],
  [/^\/(?:withdraw|cancel)$/, declarationProblems],
  [/^\/sign-in$/, signInProblems],
];

/**
 * Sets the HTTP status of a page that tells of a problem, and of an unknown address
 * (docs/adr/0004).
 */
export const setStatus: Step = (request, passed) => {
  // A script gets the page: Next would take an error for no answer, and load the document anew.
  if (!reads(request) || request.headers.get('sec-fetch-dest') === 'empty') return undefined;
  const status = statusOf(request.nextUrl);
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
  const [, problems = {}] = problemsOfPages.find(([page]) => page.test(path)) ?? [];
  return ownValue(problems, query.get('problem'))?.status;
}
