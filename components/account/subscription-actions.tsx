import { ChevronDown } from 'lucide-react';
import { IntentForm } from '@/components/connect/intent-form';
import type { IntentName } from '@/lib/connect/intents/names';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import { legalFunctions } from '@/lib/legal/functions';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { awaitsInstallation, isCancelled } from '@/lib/subscriptions/rules';
import { AddonForm } from './addon-form';
import { type IntentIn, intentsIn } from './intent-places';

type Props = {
  plan: MyPlan;
  /** The intents that are open for it. */
  open: IntentName[];
  /** The id of its heading. */
  about: string;
  /** What a form was about before. */
  picked?: Picked | undefined;
};

const tones: Record<IntentIn<'card'>, 'primary' | 'plain'> = {
  resumeSubscription: 'primary',
  changeSubscription: 'plain',
};

/** What can be done about a plan: the usual things in sight, the rest under "Manage". */
export async function SubscriptionActions({ plan, open, about, picked }: Props) {
  const { t, href } = await getIntl();
  const { subscription, details } = plan;
  const { id, sim } = subscription;
  const isWaiting = awaitsInstallation(subscription);
  const can = (intent: IntentName) => open.includes(intent);
  return (
    <div className="mt-6 grid gap-4">
      <div className="grid gap-3 empty:hidden sm:flex sm:flex-wrap">
        {intentsIn('card')
          .filter(can)
          .map((intent) => (
            <IntentForm
              key={intent}
              intent={intent}
              subscription={id}
              tone={tones[intent]}
              about={about}
            />
          ))}
        {(can('viewEsimInstallation') || isWaiting) && sim && (
          <a
            href={href(`/account/sims/${encodeURIComponent(sim.id)}/install`)}
            aria-describedby={about}
            className={`button ${isWaiting ? 'button-primary' : 'button-plain'}`}
          >
            {t('myPlans.install')}
          </a>
        )}
      </div>
      <details open={picked?.subscription === id} className="group rounded-xl border border-line">
        <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-2 rounded-xl px-4 font-semibold hover:bg-sunken">
          <span>{t('myPlans.manage')}</span>
          <ChevronDown
            aria-hidden="true"
            className="size-5 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none"
          />
        </summary>
        <div id={`${id}-addons`} className="grid gap-4 p-4">
          {can('checkoutAddon') && details.offers && (
            <AddonForm subscription={id} offers={details.offers} about={about} picked={picked} />
          )}
          <div className="flex flex-wrap gap-x-6">
            {intentsIn('manage')
              .filter(can)
              .map((intent) => (
                <IntentForm
                  key={intent}
                  intent={intent}
                  subscription={id}
                  tone="quiet"
                  about={about}
                />
              ))}
          </div>
          <p className="text-muted text-sm">{t('myPlans.opensGigs')}</p>
          <p className="flex flex-wrap gap-x-6 empty:hidden">
            {legalFunctions()
              .filter((name) => name !== 'cancel' || !isCancelled(subscription))
              .map((name) => (
                <a
                  key={name}
                  href={href(`/${name}?plan=${encodeURIComponent(id)}`)}
                  aria-describedby={about}
                  className="link inline-flex min-h-11 items-center"
                >
                  {t(`myPlans.inWriting.${name}`)}
                </a>
              ))}
          </p>
        </div>
      </details>
    </div>
  );
}
