import { readForm } from '@/lib/http/read-form';
import { seeOther } from '@/lib/http/see-other';
import { endByMessage, pageAfterLeaving } from '@/lib/shopper/sign-in/oidc/leave';
import { hasProvider } from '@/lib/shopper/sign-in/oidc/provider';

/** Where the provider sends a browser that has signed out there as well. */
export function GET(request: Request): Response {
  return seeOther(pageAfterLeaving(new URL(request.url).searchParams));
}

/** The provider says that a session is over (OpenID Connect Back-Channel Logout). */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const isEnded =
    hasProvider() && (await endByMessage(form.get('logout_token')).catch(() => false));
  return new Response(null, {
    status: isEnded ? 200 : 400,
    headers: { 'cache-control': 'no-store' },
  });
}
