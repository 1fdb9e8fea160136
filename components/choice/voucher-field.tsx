import { getIntl } from '@/lib/i18n/server';

type Props = { code: string | null; refused: boolean };

/** A voucher code, for any checkout form. Connect decides whether it is valid. */
export async function VoucherField({ code, refused }: Props) {
  const { t } = await getIntl();
  return (
    <div className="grid gap-2">
      <label htmlFor="voucher" className="font-semibold">
        {t('voucher.label')} <span className="font-normal text-muted">{t('device.optional')}</span>
      </label>
      <input
        id="voucher"
        name="voucher"
        maxLength={64}
        defaultValue={code ?? ''}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={refused}
        aria-describedby={refused ? 'voucher-refused voucher-hint' : 'voucher-hint'}
        className="field text-base"
      />
      {refused && (
        <p id="voucher-refused" className="text-bad text-sm">
          {t('voucher.refused')}
        </p>
      )}
      <p id="voucher-hint" className="text-muted text-sm">
        {t('voucher.hint')}
      </p>
    </div>
  );
}
