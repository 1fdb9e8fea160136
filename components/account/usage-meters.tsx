import { getIntl } from '@/lib/i18n/server';
import type { Usage } from '@/lib/subscriptions/usage';
import { LOW_SHARE, usageLabel } from '@/lib/subscriptions/usage';

/** What is left in this period, one meter each; unlimited is said, not measured. */
export async function UsageMeters({ usage }: { usage: Usage[] | null }) {
  const { t } = await getIntl();
  if (usage?.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="sr-only">{t('usage.heading')}</h3>
      {usage === null ? (
        <p className="text-muted">{t('usage.down')}</p>
      ) : (
        <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
          {usage.map((item) => (
            <UsageMeter key={item.of} usage={item} />
          ))}
        </div>
      )}
    </div>
  );
}

async function UsageMeter({ usage }: { usage: Usage }) {
  const intl = await getIntl();
  const { of, limit, left } = usage;
  const label = intl.t(`usage.${of}`);
  const words = usageLabel(usage, intl);
  const measured = limit !== null && left !== null && limit > 0;
  const share = measured ? left / limit : 0;
  // With nothing left the bar is full, and red: an empty one would look unused.
  const isUsedUp = share === 0;
  const tone = isUsedUp
    ? 'bg-bad'
    : `forced-colors:bg-[CanvasText] ${share < LOW_SHARE ? 'bg-warn' : 'bg-accent'}`;
  const bar = (
    <span
      aria-hidden="true"
      className="block h-2.5 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <span
        className={`block h-full rounded-full ${tone}`}
        style={{ width: `${isUsedUp ? 100 : Math.round(share * 1000) / 10}%` }}
      />
    </span>
  );
  return (
    <div className="grid gap-2">
      <p>
        <span className="block text-muted text-sm">{label}</span>
        <span className="font-semibold text-lg">{words}</span>
      </p>
      {measured ? (
        // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn alike everywhere
        <div
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={limit}
          aria-valuenow={left}
          // Spoken, not set: spaces that hold a line together are of no use here.
          aria-valuetext={words.replaceAll(/\s/g, ' ')}
        >
          {bar}
        </div>
      ) : (
        limit !== null && bar
      )}
    </div>
  );
}
