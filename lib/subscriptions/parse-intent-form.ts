import { z } from 'zod';
import { gigsId } from '@/lib/gigs/id';
import { intents, isSubscriptionIntent } from './intents';
import type { IntentRequest } from './start';

const id = z.string().regex(gigsId);

/** More add-ons than this at once would make the return address too long. */
const MOST_ADDONS = 10;

const wish = z.object({
  intent: z.enum(intents),
  subscription: id.nullable(),
  payment: id.nullable(),
  addons: z.array(id).max(MOST_ADDONS),
});

/** The wish in a form, no more of it than its intent needs; null when a field is repeated or malformed. */
export function parseIntentForm(form: FormData): IntentRequest | null {
  const single = (name: string) => {
    const values = form.getAll(name);
    if (values.length > 1) return undefined;
    return values[0] ?? null;
  };
  const read = wish.safeParse({
    intent: single('intent'),
    subscription: single('subscription'),
    payment: single('payment'),
    addons: [...new Set(form.getAll('addon'))],
  });
  if (!read.success) return null;
  const { intent, subscription, payment, addons } = read.data;
  return {
    intent,
    subscription: isSubscriptionIntent(intent) ? subscription : null,
    payment: intent === 'confirmPayment' ? payment : null,
    addons: intent === 'checkoutAddon' ? addons : [],
  };
}
