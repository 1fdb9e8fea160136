import 'server-only';
import { appModeCookie, askedMode } from '@/lib/http/app-mode';
import { reads, type Step } from './step';

/** Keeps, or ends, the mode of a web view, which an address asks for; pages can set no cookie. */
export const noteAppMode: Step = (request, passed) => {
  const asked = reads(request) ? askedMode(request.nextUrl.searchParams) : undefined;
  if (asked !== undefined) passed.cookies.push(appModeCookie(asked));
  return undefined;
};
