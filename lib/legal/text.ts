import 'server-only';
import { withColon } from '@/lib/i18n/colon';
import { formatDate } from '@/lib/i18n/format';
import type { Localized } from '@/lib/i18n/translator';
import type { Declaration } from './declaration';

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
    if (manner === 'extraordinary' && reason) rows.push([t('legal.reason'), reason]);
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

/** A moment to the second, with its time zone: the server does not know the shopper's. */
export function formatMoment(moment: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
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
