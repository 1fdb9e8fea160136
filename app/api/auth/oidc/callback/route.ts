import { readTexts } from '@/lib/http/read-texts';
import { seeOther } from '@/lib/http/see-other';
import { finish } from '@/lib/shopper/sign-in/oidc/finish';
import { hasProvider } from '@/lib/shopper/sign-in/oidc/provider';
import { leadToSignIn } from '@/lib/shopper/sign-in/oidc/start';

/** Where the provider sends the browser back to. */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return leadToSignIn('/', 'request-invalid');
  const finished = await finish(new URL(request.url).searchParams);
  if (finished.ok) return seeOther(finished.value);
  const { problem, next } = finished.error;
  if (problem === 'silent') return leadToSignIn(next, null, { tried: '1' });
  return leadToSignIn(next, problem);
}

/**
 * The same by a form. A post of another site brings no cookies: the second request does. Whatever
 * else the form says, such as a name, stays out of the address.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = await readTexts(request, ['code', 'state', 'iss', 'error']);
  return seeOther(`/api/auth/oidc/callback?${answer}`);
}
