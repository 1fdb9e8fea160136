import { Field } from '@/components/ui/field';
import { type KeptSim, markOfSim } from '@/lib/checkout/sim-cookie';
import { getIntl } from '@/lib/i18n/server';
import { plainText } from '@/lib/platform/typed-text';
import { hasCheckDigit } from '@/lib/shopper/luhn';
import { iccidEnding, parseIccid } from '@/lib/shopper/sims/iccid';
import { OtherButton } from './other-button';

type Props = {
  /** What was typed last, null on a page that visitors share. */
  kept: KeptSim | null;
  /** Whether its SIM is an option itself. */
  isFound: boolean;
  /** Whether the number was looked up for this page, and refused. */
  refused: boolean;
};

/**
 * The field for the number of a SIM in hand. The number is never written into the page: a blank
 * field means the one of the mark.
 */
export async function SimByNumber({ kept, isFound, refused }: Props) {
  const { t } = await getIntl();
  return (
    <>
      {kept && <input type="hidden" name="kept-sim" value={markOfSim(kept)} />}
      <div
        className={
          isFound
            ? 'hidden not-supports-[selector(:has(*))]:block group-has-[input[value=iccid]:is(:checked,:disabled)]/sims:block'
            : 'hidden not-supports-[selector(:has(*))]:block group-has-[input[value=iccid]:checked]/sims:block'
        }
      >
        {isFound ? (
          <details className="group/other">
            <summary className="link inline-flex min-h-11 cursor-pointer items-center">
              {t('simCard.another')}
            </summary>
            <NumberField kept={null} refused={false} />
          </details>
        ) : (
          <NumberField kept={kept} refused={refused} />
        )}
      </div>
    </>
  );
}

/** The last four digits of what was typed are all that is shown of it. */
async function NumberField({ kept, refused }: Pick<Props, 'kept' | 'refused'>) {
  const { t } = await getIntl();
  const typed = plainText(kept?.typed ?? '');
  const ending = iccidEnding(typed);
  const digits = parseIccid(typed);
  const invalid = typed !== '' && (digits === null || (refused && !hasCheckDigit(digits)));
  const error = invalid ? t('simCard.invalid') : refused ? t('simCard.refused') : null;
  const said = ending && t(invalid ? 'simCard.typed' : 'simCard.kept', { ending });
  return (
    <div className="grid gap-2 rounded-xl border border-line border-dashed p-4">
      <Field
        id="iccid"
        label={t('simCard.number')}
        labelClassName="font-medium"
        error={error}
        hint={[said, t('simCard.hint')].filter(Boolean).join(' ')}
        inputMode="numeric"
        maxLength={64}
        placeholder={ending ? `•••• ${ending}` : undefined}
      />
      <OtherButton to="check-sim" className="button button-plain w-full">
        {t('simCard.check')}
      </OtherButton>
    </div>
  );
}
