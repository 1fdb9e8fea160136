import { MailCheck, MailWarning } from 'lucide-react';
import { Details } from '@/components/ui/details';
import { PrintButton } from '@/components/ui/print-button';
import { ResultActions, ResultCard } from '@/components/ui/result-card';
import { getIntl } from '@/lib/i18n/server';
import type { Answer, Declaration } from '@/lib/legal/declaration';
import { declarationRows, formatMoment, receiptText, sentText } from '@/lib/legal/text';

type Props = { declaration: Declaration; receipt: Answer };

/** What was received and when, to keep; and what it does not do by itself. */
export async function DeclarationReceipt({ declaration, receipt }: Props) {
  const intl = await getIntl();
  const { t, locale } = intl;
  const { reference, receivedAt, isMailed } = receipt;
  const isWithdrawal = declaration.kind === 'withdraw';
  const received = t('legal.received', { moment: formatMoment(receivedAt, locale) });
  const file = receiptText(declaration, receipt, intl);
  return (
    <ResultCard
      as="section"
      mark={isMailed ? { icon: MailCheck, tone: 'good' } : { icon: MailWarning, tone: 'warn' }}
      heading={t(isWithdrawal ? 'legal.withdrawReceived' : 'legal.cancelReceived')}
    >
      <p role="status" className="mt-3 text-lg">
        {received}
      </p>
      <p className="break-anywhere mt-2 text-muted">{sentText(declaration.kind, receipt, intl)}</p>
      <p className="mt-6 font-medium">{t(isWithdrawal ? 'legal.iWithdraw' : 'legal.iCancel')}</p>
      <Details rows={[[t('legal.reference'), reference], ...declarationRows(declaration, intl)]} />
      <p className={isMailed ? 'mt-6 text-muted' : 'mt-6 font-medium'}>
        {t(isMailed ? 'legal.mailed' : 'legal.notMailed', { email: declaration.email })}
      </p>
      <p className="mt-2 text-muted">
        {t(isWithdrawal ? 'legal.withdrawNext' : 'legal.cancelNext')}
      </p>
      <ResultActions>
        {/* Not from an address of the store: what it says stays on this page. */}
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          download={`${reference}.txt`}
          className="button button-plain"
        >
          {t('legal.save')}
        </a>
        <PrintButton>{t('install.print')}</PrintButton>
      </ResultActions>
    </ResultCard>
  );
}
