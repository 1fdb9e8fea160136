import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { sendMail } from '@/lib/platform/mail';
import { env } from '@/lib/platform/settings/env';

/** Mails a sign-in code. Rejects when the mail server has not accepted it within eight seconds. */
export async function sendCode(email: string, code: string, locale: Locale): Promise<void> {
  const { STORE_NAME } = env();
  const t = translator(locale);
  await sendMail({
    to: { name: '', address: email },
    subject: t('mail.subject', { store: STORE_NAME, code }),
    text: t('mail.text', { store: STORE_NAME, code }),
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
  });
}
