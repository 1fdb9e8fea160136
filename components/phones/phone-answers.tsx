import { Icon } from '@/components/ui/icon';
import type { Plan } from '@/lib/catalog/types';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { deviceFit } from '@/lib/shopper/compatibility';
import { type FoundPhones, type PhoneModel, plansFor } from '@/lib/shopper/devices/find-phone';
import { deviceCheckLabel } from '@/lib/shopper/labels';

const MAX_SHOWN = 30;

type Props = FoundPhones & { typed: string; plans: Plan[]; plan: Plan | null };

/** What is known of each phone that was found: the sentences that the check of an IMEI says. */
export async function PhoneAnswers({ found, near, typed, plans, plan }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const shown = found.length > 0 ? found.slice(0, MAX_SHOWN) : near;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="mb-3 font-semibold text-xl">
        {found.length > 0
          ? t('phones.found', { count: found.length })
          : t(near.length > 0 ? 'phones.near' : 'phones.none', { typed })}
      </h2>
      {found.length > shown.length && found.length > 0 && (
        <p className="mb-3 text-muted">{t('phones.more', { count: shown.length })}</p>
      )}
      <ul className="grid gap-2 lg:grid-cols-2">
        {shown.map((one) => (
          <li key={JSON.stringify([one.name, one.simTypes])} className="card px-4 py-3">
            <p className="break-anywhere font-medium">{deviceCheckLabel(one, intl)}</p>
            <Fit one={one} plan={plan} plans={plans} intl={intl} />
            {isAmbiguous(one, shown) && (
              <p className="break-anywhere text-muted text-sm">{one.codes.join(' · ')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FitProps = { one: PhoneModel; plan: Plan | null; plans: Plan[]; intl: PageIntl };

function Fit({ one, plan, plans, intl: { t } }: FitProps) {
  const fit = plan && deviceFit(plan, one.simTypes);
  const count = plan ? null : plansFor(plans, one.simTypes);
  if (!fit && (count === null || plans.length === 0)) return null;
  const fails = fit ? fit === 'needs-esim' || fit === 'needs-card' : count === 0;
  const fine = !fit || fit === 'fits' ? 'text-good' : 'text-warn';
  return (
    <p className={`device-fit ${fails ? 'misfit' : fine}`}>
      <Icon name={fails ? 'unfit' : 'fit'} className="line-icon" />
      <span>{fit ? t(`deviceCheck.${fit}`) : worksWith(count ?? 0, plans.length, t)}</span>
    </p>
  );
}

function worksWith(count: number, all: number, t: PageIntl['t']): string {
  if (count === 0) return t('phones.worksWithNone');
  return count === all ? t('phones.worksWithAll') : t('phones.worksWith', { count });
}

/** Whether another model of the same name takes other SIMs, so that its number has to tell. */
function isAmbiguous(one: PhoneModel, shown: PhoneModel[]): boolean {
  return one.codes.length > 0 && shown.some((other) => other !== one && other.name === one.name);
}
