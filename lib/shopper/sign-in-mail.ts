import 'server-only';
import { createTransport } from 'nodemailer';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withTimeout } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/env';

/** How long a shopper waits for the mail server at most, and each step of it, in milliseconds. */
const PATIENCE = 8_000;
const STEP = 5_000;

/** Mails a sign-in code. Rejects when the mail server has not taken it within eight seconds. */
export async function sendCode(email: string, code: string, locale: Locale): Promise<void> {
  const { SMTP_URL, MAIL_FROM, STORE_NAME } = env();
  const transport = createTransport({
    url: SMTP_URL,
    dnsTimeout: STEP,
    connectionTimeout: STEP,
    greetingTimeout: STEP,
    socketTimeout: STEP,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const t = translator(locale);
  const sent = transport.sendMail({
    from: MAIL_FROM,
    // Not as text, which would be read as a list of addresses.
    to: { name: '', address: email },
    subject: t('mail.subject', { store: STORE_NAME, code }),
    text: t('mail.text', { store: STORE_NAME, code }),
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
  });
  // The steps of a mail each have their limit; a server that is slow at all of them needs one, too.
  const accepted = await withTimeout(
    PATIENCE,
    sent.then(() => true),
    false,
  );
  if (!accepted) throw new Error('The mail server takes too long');
}
