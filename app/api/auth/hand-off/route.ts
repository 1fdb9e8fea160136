import { readForm } from '@/lib/http/read-form';
import { returnPath } from '@/lib/http/return-path';
import { seeOther } from '@/lib/http/see-other';
import { isFromBrand } from '@/lib/shopper/sign-in/hand-off/source';
import { takeHandOff } from '@/lib/shopper/sign-in/hand-off/take';
import { leadToSignIn } from '@/lib/shopper/sign-in/oidc/start';
import { continueSignIn } from '@/lib/shopper/sign-in/sign-in';

/**
 * Opens the store for a customer of the brand's app, by a link with a token in it. Without one it
 * is the second half of a hand-off: a post of another site brings no cookies, but this does.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams: query } = new URL(request.url);
  const token = query.get('token');
  if (token !== null) return take(token, !isFromBrand(request.headers, 'GET'));
  const next = returnPath(query.get('next'));
  const path = await continueSignIn(next);
  return path === null ? leadToSignIn(next, 'sign-in-lost') : seeOther(path);
}

/** The same by a form, which leaves no token in an address. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromBrand(request.headers, 'POST')) {
    return leadToSignIn('/', 'request-invalid');
  }
  const form = await readForm(request);
  return take(form.get('token'), false);
}

async function take(token: unknown, isUnasked: boolean): Promise<Response> {
  const { next, problem } = await takeHandOff(token, isUnasked);
  if (problem) return leadToSignIn(next, problem);
  return seeOther(`/api/auth/hand-off?${new URLSearchParams({ next })}`);
}
