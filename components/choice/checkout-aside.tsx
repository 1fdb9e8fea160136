import { SellerNote } from '@/components/site/seller-note';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Choice } from '@/lib/checkout/choice';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import type { ProblemField } from '@/lib/connect/problem';
import { withColon } from '@/lib/i18n/colon';
import { getIntl } from '@/lib/i18n/server';
import { isClosed } from '@/lib/shopper/items';
import type { ShopperItems } from '@/lib/shopper/sims/sims';
import { DeviceFields } from './device-fields';
import { OrderSummary, SimResetNotice } from './order-summary';
import { SimSection } from './sim-section';
import { VoucherField } from './voucher-field';

type Props = {
  /** Null when signed out. */
  items: ShopperItems | null;
  choice: Choice;
  kept: KeptSim | null;
  /** The field whose value was refused. */
  refused?: ProblemField | null;
  /** Shown above the order. */
  children?: React.ReactNode;
};

/** Where each field of a choice is picked or typed, in order; the plan is beside them. */
const sections: Record<
  Exclude<keyof Choice, 'plan' | 'imei'>,
  (props: Props) => React.ReactNode
> = {
  sim: ({ items, choice, kept, refused }) => (
    <SimSection items={items} wanted={choice.sim} kept={kept} refused={refused === 'iccid'} />
  ),
  // With the IMEI of another device.
  device: ({ items, choice }) => (
    <DeviceFields devices={items?.devices ?? []} chosen={choice.device} />
  ),
  voucher: ({ choice, refused }) => (
    <VoucherField code={choice.voucher} refused={refused === 'voucher'} />
  ),
};

/** The form beside the plan: SIM, device, voucher, the order so far and the button. */
export async function CheckoutAside(props: Props) {
  const { t, locale } = await getIntl();
  return (
    <div className="checkout">
      <div id="options" popover="auto" className="options">
        {Object.entries(sections).map(([name, Section]) => (
          <Section key={name} {...props} />
        ))}
        <button
          type="button"
          popoverTarget="options"
          popoverTargetAction="hide"
          className="options-done button button-primary"
        >
          {t('order.done')}
        </button>
      </div>
      <div className="order-bar">
        {props.children}
        <OrderSummary
          labels={{
            heading: t('order.heading'),
            empty: t('order.empty'),
            sim: withColon(t('order.sim'), locale),
            atCheckout: t('sim.atCheckout'),
            inHand: t('order.simInHand'),
            change: t('order.change'),
          }}
        />
        <noscript>
          <p className="mb-2 text-muted text-sm">{t('order.withoutScript')}</p>
        </noscript>
        <SimResetNotice labels={{ misfit: t('sim.changed'), taken: t('mySims.taken') }} />
        {!isClosed(props.items) && (
          <>
            <SellerNote />
            <SubmitButton pendingLabel={t('order.submitting')}>{t('order.submit')}</SubmitButton>
            <p className="mt-3 hidden text-muted text-sm lg:block">{t('order.note')}</p>
          </>
        )}
      </div>
    </div>
  );
}
