import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { type Recipient, sendMail } from '@/lib/platform/mail';
import { env } from '@/lib/platform/settings/env';
import type { Declaration, Receipt } from './declaration';
import { receiptText } from './text';

/** Mails a declaration to the brand. Rejects when the mail server has not accepted it. */
export async function mailToBrand(
  declaration: Declaration,
  receipt: Receipt,
  locale: Locale,
): Promise<void> {
  const { LEGAL_EMAIL = '' } = env();
  const shopper = addressOf(declaration.email, declaration.name);
  await send(addressOf(LEGAL_EMAIL), shopper, declaration, receipt, locale);
}

/** Mails the shopper a receipt: content and time of the declaration. Rejects like `mailToBrand`. */
export async function mailToShopper(
  declaration: Declaration,
  receipt: Receipt,
  locale: Locale,
): Promise<void> {
  const { LEGAL_EMAIL = '' } = env();
  await send(addressOf(declaration.email), addressOf(LEGAL_EMAIL), declaration, receipt, locale);
}

async function send(
  to: Recipient,
  replyTo: Recipient,
  declaration: Declaration,
  receipt: Receipt,
  locale: Locale,
): Promise<void> {
  const t = translator(locale);
  const { reference } = receipt;
  const subject = t(declaration.kind === 'withdraw' ? 'legal.withdrawalMail' : 'legal.cancelMail', {
    store: env().STORE_NAME,
    reference,
  });
  await sendMail({
    to,
    replyTo,
    subject,
    text: [
      receiptText(declaration, receipt, { t, locale }),
      t(declaration.kind === 'withdraw' ? 'legal.withdrawNext' : 'legal.cancelNext'),
      '',
    ].join('\n'),
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
    attachments: [
      {
        filename: `${reference}.json`,
        contentType: 'application/json',
        content: JSON.stringify({ ...receipt, declaration, language: locale }, null, 2),
      },
    ],
  });
}

function addressOf(address: string, name = ''): Recipient {
  return { name, address };
}
