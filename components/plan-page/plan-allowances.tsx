import type { Allowance, Plan } from '@/lib/catalog/types';
import { allowanceMinutes } from '@/lib/catalog/units';
import { formatBytes, formatSpeed } from '@/lib/i18n/format';
import { getIntl } from '@/lib/i18n/server';
import { PlanFactsSection } from './plan-facts-section';

/** What a plan holds: unlimited, none and an amount are never confused, unknown is left out. */
export async function PlanAllowances({ plan }: { plan: Plan }) {
  const { t, locale } = await getIntl();
  const say = (allowance: Allowance, amount: (count: number) => string) => {
    if (allowance === undefined) return null;
    if (allowance === null) return t('plan.unlimited');
    return allowance === 0 ? t('planPage.none') : amount(allowance);
  };
  return (
    <PlanFactsSection
      heading={t('planPage.included')}
      rows={[
        [t('planPage.data'), say(plan.data, (bytes) => formatBytes(bytes, locale))],
        [
          t('planPage.calls'),
          say(plan.voiceSeconds, (seconds) =>
            t('plan.minutes', { count: allowanceMinutes(seconds) }),
          ),
        ],
        [t('planPage.texts'), say(plan.messages, (count) => t('plan.messages', { count }))],
      ]}
    />
  );
}

/** What "unlimited" means, and what else holds the data back; absent where nothing does. */
export async function PlanLimits({ plan }: { plan: Plan }) {
  const { t, locale } = await getIntl();
  const { bytes, bitsPerSecond, throttling } = plan.limits;
  const limited = bytes !== null || bitsPerSecond !== null || throttling !== null;
  const unlimited = plan.data === null;
  if (!limited && !unlimited) return null;
  const fullSpeed = throttling && { amount: formatBytes(throttling.afterBytes, locale) };
  const slower = throttling?.bitsPerSecond;
  return (
    <PlanFactsSection
      heading={unlimited ? t('planPage.unlimitedHeading') : t('planPage.limitsHeading')}
      rows={[
        [
          t('planPage.fullSpeed'),
          fullSpeed &&
            (plan.term?.renews
              ? t('planPage.fullSpeedFirstOfPeriod', fullSpeed)
              : t('planPage.fullSpeedFirst', fullSpeed)),
        ],
        [
          t('planPage.slowerSpeed'),
          throttling &&
            (typeof slower === 'number'
              ? formatSpeed(slower, locale)
              : t('planPage.slowerUnknown')),
        ],
        [
          t('planPage.topSpeed'),
          bitsPerSecond === null ? null : formatSpeed(bitsPerSecond, locale),
        ],
        [t('planPage.end'), bytes === null ? null : formatBytes(bytes, locale)],
      ]}
    >
      {!limited && <p className="mt-3">{t('planPage.noLimits')}</p>}
    </PlanFactsSection>
  );
}
