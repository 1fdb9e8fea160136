import { Field } from '@/components/ui/field';
import { getIntl } from '@/lib/i18n/server';

type Props = {
  code: string | null;
  /** Whether Gigs refused it. */
  refused: boolean;
};

/** A voucher, which Gigs checks when the session is created. */
export async function VoucherField({ code, refused }: Props) {
  const { t } = await getIntl();
  return (
    <div className="option-line">
      <Field
        id="voucher"
        label={
          <>
            <span>{t('voucher.label')}</span>{' '}
            <span className="font-normal text-muted">{t('device.optional')}</span>
          </>
        }
        labelClassName="font-semibold"
        error={refused ? t('voucher.refused') : null}
        hint={t('voucher.hint')}
        maxLength={64}
        defaultValue={code ?? ''}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
      />
    </div>
  );
}
