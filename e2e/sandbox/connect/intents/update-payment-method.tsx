/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { addPaymentMethod } from '../../lifecycle/payments';
import { remove } from '../../store/changes';
import { Radios } from '../layout';
import { actorOf, type PortalIntent } from './intent';

const cards = [
  { value: '4242', label: 'Test card ending 4242' },
  { value: '4444', label: 'Test card ending 4444' },
  { value: '0002', label: 'Card is declined' },
];

/** Another card for future payments. */
export const updatePaymentMethod: PortalIntent = {
  screen: ({ sandbox, user }, form) => {
    const [current] = sandbox.state.paymentMethods.by('user', user.id);
    return {
      title: 'Payment method',
      body: (
        <form method="post">
          <p class="soft">
            {current?.card
              ? `Your current card ends in ${current.card.last4}.`
              : 'You have no payment method yet.'}
          </p>
          <Radios name="card" legend="Test card" options={cards} chosen={form.card ?? '4242'} />
          <button type="submit">Save</button>
        </form>
      ),
    };
  },
  submit: (context, { card = '' }) => {
    const { sandbox, user } = context;
    if (card === '0002') return { message: 'This card was declined. Nothing was changed.' };
    if (!cards.some((it) => it.value === card)) return { message: 'Choose a test card.' };
    for (const method of sandbox.state.paymentMethods.by('user', user.id))
      remove(sandbox, 'paymentMethods', method, actorOf(context));
    addPaymentMethod(sandbox, user.id, card);
    return 'return';
  },
};
