import 'server-only';
import { Readable } from 'node:stream';
import addressparser from 'nodemailer/lib/addressparser';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { defaultLocale } from '@/lib/i18n/locales';
import { mailServer } from '@/lib/platform/mail';
import { env } from '@/lib/platform/settings/env';
import { sendCode } from '@/lib/shopper/sign-in/mail';
import { bad, type Check, good, type Section, warn } from '../check';

/** How far a mail from the sender, to the sender, would come. */
type Refusal = { step: 'connect' | 'login' | 'sender' | 'recipient'; code: string };

const sender: Check = {
  name: 'mail server',
  fix: 'Check SMTP_URL: host, port, and smtps: where TLS is expected from the start.',
  run: async () => {
    if (!env().SMTP_URL) return null;
    const refusal = await rehearse();
    if (!refusal) return good('accepts the sender; no mail was sent');
    const { step, code } = refusal;
    if (step === 'connect') return bad(`cannot be reached (${code})`);
    if (step === 'login') {
      return bad(`refuses the login (${code})`, 'Check user and password in SMTP_URL.');
    }
    if (step === 'sender') {
      return bad(`refuses the sender (${code})`, 'Set MAIL_FROM to an address it may send from.');
    }
    return warn(
      `accepts the sender, but not as a recipient (${code})`,
      'Check with --mail that codes arrive.',
    );
  },
};

const codeMail: Check = {
  name: 'mail',
  fix: 'Neither codes nor receipts arrive: see the mail server’s own log.',
  run: async ({ options: { mail } }) => {
    if (!mail || !env().SMTP_URL) return null;
    return sendCode(mail, '000000', defaultLocale).then(
      () => good('sent: a sign-in code that opens nothing. See that it arrived, and not as spam'),
      (error) => bad(`was not accepted (${codeOf(error)})`),
    );
  },
};

/**
 * Offers the mail server a mail from the sender to the sender, and hangs up before the mail's first
 * byte, which makes the server drop it (RFC 5321, 3.8). Several servers judge a sender only when
 * they hear of a recipient.
 */
function rehearse(): Promise<Refusal | null> {
  const { options } = mailServer();
  const from = addressparser(env().MAIL_FROM, { flatten: true })[0]?.address ?? '';
  const connection = new SMTPConnection(options);
  return new Promise<Refusal | null>((resolve) => {
    let step: Refusal['step'] = 'connect';
    const refused = (error: unknown) => resolve({ step, code: codeOf(error) });
    connection.on('error', refused);
    connection.on('end', () => refused(null));
    connection.connect((failure) => {
      if (failure) return refused(failure);
      if (!options.auth) return offer();
      step = 'login';
      connection.login(options.auth, (error) => (error ? refused(error) : offer()));
    });

    function offer(): void {
      step = 'sender';
      const mail = new Readable({
        read() {
          resolve(null);
          this.destroy(new Error('never to be sent'));
        },
      });
      connection.send({ from, to: [from] }, mail, (error) => {
        if (error?.command === 'RCPT TO') step = 'recipient';
        refused(error);
      });
    }
  }).finally(() => connection.close());
}

/** What the server or the network calls the error; its own words may hold an address. */
function codeOf(error: unknown): string {
  const { responseCode, code } = Object(error) as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `${responseCode}`;
  return typeof code === 'string' && /^[A-Z_\d]{1,40}$/.test(code) ? code : 'no reply';
}

/** Whether the store can mail, where it has to. */
export const mailSection: Section = { title: 'Mail', essential: true, checks: [sender, codeMail] };
