import { go } from '@/lib/http/go';
import { finish } from '@/lib/shopper/oidc/finish';
import { hasProvider } from '@/lib/shopper/oidc/provider';
import { signInPage } from '@/lib/shopper/oidc/start';
import { noteRefused } from '@/lib/shopper/sign-in-problem';

/** Where the provider sends the browser back to. */
export async function GET(request: Request): Promise<Response> {
  if (!hasProvider()) return go(signInPage('/', noteRefused('request-invalid')));
  const finished = await finish(new URL(request.url).searchParams);
  if (finished.ok) return go(finished.value);
  const { problem, next } = finished.error;
  if (problem === 'silent') return go(signInPage(next, null, { tried: '1' }));
  return go(signInPage(next, noteRefused(problem)));
}
