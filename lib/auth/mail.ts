import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n/translator';

let transport: Transporter | undefined;

/** Mails a sign-in code. Rejects when the mail server does not take it. */
export async function sendCode(email: string, code: string): Promise<void> {
  const { SMTP_URL, MAIL_FROM, STORE_NAME } = env();
  transport ??= createTransport({ url: SMTP_URL, connectionTimeout: 5_000, socketTimeout: 5_000 });
  const t = translator('en');
  await transport.sendMail({
    from: MAIL_FROM,
    to: email,
    subject: t('mail.subject', { store: STORE_NAME, code }),
    text: t('mail.text', { store: STORE_NAME, code }),
  });
}
