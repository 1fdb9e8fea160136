import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { signOut } from '@/lib/shopper/server';

/**
 * Signs out and goes to the store. A plain form post and no server action: those keep the document, and
 * in it the page data of everything private that the shopper has just looked at.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { location: localePath(localeOfForm(form), '/'), 'cache-control': 'no-store' },
  });
}
