/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { addAddon, addonProblem } from '../../lifecycle/addons';
import { recordPayment } from '../../lifecycle/payments';
import type { Addon } from '../../schema/addon';
import { formatMoney } from '../money';
import { CardRadios, refusalOf } from './card';
import { actorOf, type Context, type PortalIntent } from './intent';

function cart({ sandbox, session }: Context): Addon[] {
  if (session.intent.type !== 'checkoutAddon') return [];
  return session.intent.checkoutAddon.addons.flatMap((id) => sandbox.state.addons.get(id) ?? []);
}

function total(addons: Addon[]) {
  const amount = addons.reduce((sum, addon) => sum + addon.price.amount, 0);
  return { amount, currency: addons[0]?.price.currency ?? 'EUR' };
}

/** Add-ons in a cart, to be paid. */
export const checkoutAddon: PortalIntent = {
  needsSubscription: true,
  allows: (context) =>
    cart(context).every(
      (addon) =>
        context.subscription &&
        addonProblem(context.sandbox, context.subscription, addon.id) === null,
    ),
  screen: (context, form) => {
    const addons = cart(context);
    return {
      title: 'Your add-ons',
      body: (
        <>
          <dl>
            {addons.map((addon) => (
              <>
                <dt>{addon.name}</dt>
                <dd>{formatMoney(addon.price)}</dd>
              </>
            ))}
            <dt class="total">Due now</dt>
            <dd class="total">{formatMoney(total(addons))}</dd>
          </dl>
          <form method="post">
            <CardRadios chosen={form.payment} />
            <button type="submit">Pay</button>
          </form>
        </>
      ),
    };
  },
  submit: (context, { payment = '' }) => {
    const addons = cart(context);
    const refusal = refusalOf(context, payment, total(addons));
    if (refusal) return refusal;
    const { sandbox, subscription, user } = context;
    if (!subscription) return { message: 'There is no subscription for the add-ons.' };
    for (const addon of addons) addAddon(sandbox, subscription, addon.id, actorOf(context));
    recordPayment(sandbox, {
      user: user.id,
      price: total(addons),
      reason: 'other',
      subscription: subscription.id,
    });
    return { done: 'Your add-ons are active.' };
  },
};
