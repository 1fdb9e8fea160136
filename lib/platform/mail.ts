import 'server-only';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { env } from '@/lib/platform/settings/env';
import { withTimeout } from '@/lib/platform/with-timeout';

const MAIL_TIMEOUT_MS = 8_000;
const STEP_TIMEOUT_MS = 5_000;

/** The address of one person; as an object, since a string would be parsed as a list. */
export type Recipient = { name: string; address: string };

type Mail = { to: Recipient; subject: string; text: string } & Pick<
  SendMailOptions,
  'replyTo' | 'headers' | 'attachments'
>;

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

/** The mail server may still accept the mail. */
export class LateMailError extends Error {}

/**
 * Mails one person. Rejects when the mail server refuses it, and with a `LateMailError` when it has
 * not accepted it within eight seconds.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const sent = mailServer().sendMail({ from: env().MAIL_FROM, ...mail });
  // A server that is slow at every step stays within the limit of each.
  const accepted = await withTimeout(
    MAIL_TIMEOUT_MS,
    sent.then(() => true),
    false,
  );
  if (!accepted) throw new LateMailError('The mail server takes too long');
}
