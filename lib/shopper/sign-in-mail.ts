import 'server-only';
import { createTransport } from 'nodemailer';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { withTimeout } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/env';

const MAIL_TIMEOUT_MS = 8_000;
const STEP_TIMEOUT_MS = 5_000;

/** The mail server of the settings. */
export function mailServer() {
  return createTransport({
    url: env().SMTP_URL,
    dnsTimeout: STEP_TIMEOUT_MS,
    connectionTimeout: STEP_TIMEOUT_MS,
    greetingTimeout: STEP_TIMEOUT_MS,
    socketTimeout: STEP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Mails a sign-in code. Rejects when the mail server has not accepted it within eight seconds. */
export async function sendCode(email: string, code: string, locale: Locale): Promise<void> {
  const { MAIL_FROM, STORE_NAME } = env();
  const t = translator(locale);
  const sent = mailServer().sendMail({
    from: MAIL_FROM,
    // As an object: a string would be parsed as a list of addresses.
    to: { name: '', address: email },
    subject: t('mail.subject', { store: STORE_NAME, code }),
    text: t('mail.text', { store: STORE_NAME, code }),
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
  });
  // A server that is slow at every step stays within the limit of each.
  const accepted = await withTimeout(
    MAIL_TIMEOUT_MS,
    sent.then(() => true),
    false,
  );
  if (!accepted) throw new Error('The mail server takes too long');
}
