import { createTransport } from 'nodemailer';
import type { Sandbox } from '../context';

/** Mails a Connect login code over the sandbox's own SMTP. */
export async function sendCode(sandbox: Sandbox, to: string, code: string): Promise<void> {
  const transport = createTransport({
    host: sandbox.options.host,
    port: sandbox.addresses.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({
    from: 'Connect (sandbox) <connect@example.com>',
    to,
    subject: `${code} is your checkout code`,
    text: `Your checkout code is ${code}.\n\nIt works for 10 minutes. If you did not request it, ignore this e-mail.`,
  });
  transport.close();
}
