/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { z } from 'zod';
import { addAddon, addonProblem } from '../../lifecycle/addons';
import { recordPayment } from '../../lifecycle/payments';
import type { Addon } from '../../schema/addon';
import { id } from '../../schema/common';
import { formatMoney } from '../money';
import { CardRadios, refusalOf } from './card';
import { aboutSubscription, actorOf, type Context, type PortalIntent } from './intent';

const payload = aboutSubscription.extend({ addons: z.array(id).min(1) });

function cart({ sandbox, session }: Context): Addon[] {
  const { addons } = payload.parse(session.intent.checkoutAddon);
  return addons.flatMap((addon) => sandbox.state.addons.get(addon) ?? []);
}

function total(addons: Addon[]) {
  const amount = addons.reduce((sum, addon) => sum + addon.price.amount, 0);
  return { amount, currency: addons[0]?.price.currency ?? 'EUR' };
}

/** Add-ons in a cart, to be paid. */
export const checkoutAddon: PortalIntent = {
  payload,
  entry: 'checkout',
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
