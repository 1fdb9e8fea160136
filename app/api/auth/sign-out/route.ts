import { readForm } from '@/lib/http/read-form';
import { seeOther } from '@/lib/http/see-other';
import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { endSessionsEverywhere, signOut } from '@/lib/shopper/server';
import { leaveAddress } from '@/lib/shopper/sign-in/oidc/leave';
import { hasProvider } from '@/lib/shopper/sign-in/oidc/provider';
import { noteTried } from '@/lib/shopper/sign-in/oidc/request-state';

/**
 * Signs out, here or on every device, and leads to the store: by way of the provider, where one has
 * signed the shopper in. A plain form POST instead of a server action, which would keep the
 * document and with it the private data of recent pages.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const locale = localeOfForm(form);
  // Asked first: of a session that is over nothing is known.
  const elsewhere = await leaveAddress(locale);
  if (form.has('everywhere')) {
    const isDone = await endSessionsEverywhere().then(
      () => true,
      () => false,
    );
    if (!isDone) return seeOther(localePath(locale, '/account/plans?problem=unavailable'));
  }
  await signOut();
  // Or the next page that needs a shopper would sign this one in again.
  if (hasProvider()) await noteTried('silent');
  return seeOther(elsewhere ?? localePath(locale, '/'));
}
