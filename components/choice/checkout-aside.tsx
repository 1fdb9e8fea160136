import { SimSection } from '@/components/choice/sim-section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Choice } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { unavailability } from '@/lib/shopper/compatibility';
import type { ShopperItems } from '@/lib/shopper/sims';
import { DeviceFields } from './device-fields';
import { OrderSummary } from './order-summary';
import { DroppedSim } from './sim-reset-notice';
import { VoucherField } from './voucher-field';

type Props = {
  wallet: ShopperItems | null;
  choice: Choice;
  /** The facts of the plan chosen so far, for scripts. */
  initialPlan: string | null;
  signIn?: string;
  /** Whether checkout has just refused the voucher. */
  refused?: boolean;
  /** Stands above the order. */
  children?: React.ReactNode;
};

/** Beside the plan: SIM, device, the order so far and the button, which stays in sight. */
export async function CheckoutAside(props: Props) {
  const { wallet, choice, initialPlan, signIn, refused = false, children } = props;
  const { t } = await getIntl();
  const sims = wallet?.sims.ok ? wallet.sims.value : [];
  const free = sims.filter((sim) => unavailability(sim) === null).map(({ id }) => id);
  return (
    <div className="contents lg:sticky lg:top-4 lg:flex lg:max-h-[calc(100dvh-2rem)] lg:flex-col">
      <div className="grid gap-8 lg:-m-1.5 lg:min-h-0 lg:overflow-y-auto lg:p-1.5">
        <SimSection wallet={wallet} chosen={choice.sim} initialPlan={initialPlan} signIn={signIn} />
        <DeviceFields
          devices={wallet?.devices ?? []}
          chosen={choice.device}
          initialPlan={initialPlan}
        />
        <VoucherField code={choice.voucher} refused={refused} />
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-surface px-4 py-3 shadow-card sm:-mx-6 sm:px-6 lg:static lg:mx-0 lg:mt-6 lg:shrink-0 lg:rounded-2xl lg:border lg:px-5 lg:py-5 [@media(max-height:30rem)]:static">
        {children}
        <OrderSummary
          initialPlan={initialPlan}
          initialSim={t('sim.atCheckout')}
          words={{ heading: t('order.heading'), empty: t('order.empty'), sim: t('order.sim') }}
        />
        <noscript>
          <p className="mb-2 text-muted text-sm">{t('order.withoutScript')}</p>
        </noscript>
        <DroppedSim
          initialPlan={initialPlan}
          initialSim={t('sim.atCheckout')}
          free={free.join()}
          words={{ misfit: t('sim.changed'), taken: t('mySims.taken') }}
        />
        <SubmitButton pendingLabel={t('order.submitting')}>{t('order.submit')}</SubmitButton>
        <p className="mt-3 hidden text-muted text-sm lg:block">{t('order.note')}</p>
      </div>
    </div>
  );
}
