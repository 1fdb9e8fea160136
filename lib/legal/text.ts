import 'server-only';
import { withColon } from '@/lib/i18n/colon';
import { formatDate } from '@/lib/i18n/format';
import { formatTag } from '@/lib/i18n/format-tag';
import type { Localized } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';
import type { Declaration, Receipt } from './declaration';

/** A declaration line by line, as the page, the mail and the file say it: label and value. */
export function declarationRows(
  declaration: Omit<Declaration, 'plans'> & { plans: { name: string }[] },
  { t, locale }: Localized,
): [label: string, value: string][] {
  const { kind, name, email, contract, plans, manner, reason, endsOn } = declaration;
  const rows: [string, string][] = [
    [t('legal.name'), name],
    [t('legal.email'), email],
    [t('legal.contract'), contractText({ plans, contract })],
  ];
  if (kind === 'cancel') {
    rows.push([t('legal.manner'), t(`legal.${manner}`)]);
    if (reason) rows.push([t('legal.reason'), reason]);
    rows.push([t('legal.endsOn'), endsOn ? formatDate(endsOn, locale) : t('legal.earliest')]);
  }
  return rows;
}

/** The whole declaration as plain text. */
export function declarationText(
  declaration: Parameters<typeof declarationRows>[0],
  { t, locale }: Localized,
): string {
  const rows = declarationRows(declaration, { t, locale });
  const statement = t(declaration.kind === 'withdraw' ? 'legal.iWithdraw' : 'legal.iCancel');
  return [
    statement,
    '',
    ...rows.map(([label, value]) => `${withColon(label, locale)} ${value}`),
  ].join('\n');
}

/** The whole declaration with its receipt, as the mail and the file have it. */
export function receiptText(
  declaration: Parameters<typeof declarationRows>[0],
  receipt: Receipt,
  intl: Localized,
): string {
  const { t, locale } = intl;
  return [
    t('legal.received', { moment: formatMoment(receipt.receivedAt, locale) }),
    `${withColon(t('legal.reference'), locale)} ${receipt.reference}`,
    sentText(declaration.kind, receipt, intl),
    '',
    declarationText(declaration, intl),
    '',
  ].join('\n');
}

/** To whom, when, where and by which button it was sent: what a saved declaration has to show. */
export function sentText(
  kind: Declaration['kind'],
  { receivedAt }: Receipt,
  { t, locale }: Localized,
): string {
  const { SELLER_NAME, STORE_NAME, SITE_URL } = env();
  return t('legal.sent', {
    seller: SELLER_NAME ?? STORE_NAME,
    moment: formatMoment(receivedAt, locale),
    button: t(kind === 'withdraw' ? 'legal.confirmWithdrawal' : 'legal.cancelNow'),
    site: SITE_URL,
  });
}

/** A moment to the second, with its time zone: the server does not know the shopper's. */
export function formatMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(formatTag(locale), {
    dateStyle: 'long',
    timeStyle: 'long',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(Date.parse(moment));
}

/** The contract of a declaration in one line: the plans that were ticked, and what was typed. */
export function contractText(said: { plans: { name: string }[]; contract: string }): string {
  return [...said.plans.map(({ name }) => name), said.contract].filter(Boolean).join('; ');
}
