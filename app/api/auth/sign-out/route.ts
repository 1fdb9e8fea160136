import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { signOut } from '@/lib/shopper/server';

/**
 * Signs out and redirects to the store. A plain form POST instead of a server action, which would
 * keep the document and with it the private data of recent pages.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { location: localePath(localeOfForm(form), '/'), 'cache-control': 'no-store' },
  });
}
