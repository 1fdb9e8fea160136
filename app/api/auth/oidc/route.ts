import { readTexts } from '@/lib/http/read-texts';
import { seeOther } from '@/lib/http/see-other';
import { hasProvider } from '@/lib/shopper/sign-in/oidc/provider';
import { leadToSignIn, readStart, start } from '@/lib/shopper/sign-in/oidc/start';

/**
 * Begins a sign-in with the provider: pressed in the store, or asked for by the provider itself
 * (third-party initiated login).
 */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return leadToSignIn('/', 'request-invalid');
  const read = readStart(new URL(request.url).searchParams);
  if (!read.ok) return leadToSignIn('/', read.error);
  const { next, auto, silent } = read.value;
  const to = await start(read.value);
  if (to.ok) return seeOther(to.value);
  // Nobody pressed anything, so nobody is told; the mark ends the matter without cookies, too.
  return leadToSignIn(next, silent ? null : to.error, auto ? { tried: '1' } : {});
}

/**
 * The same by a form of the provider. A post of another site brings no cookies, so a sign-in under
 * way in another tab would be lost: the second request has them.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = await readTexts(request, ['iss', 'target_link_uri', 'login_hint']);
  return seeOther(`/api/auth/oidc?${asked}`);
}
