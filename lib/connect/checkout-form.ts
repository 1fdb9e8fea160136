import 'server-only';
import { queryOfForm } from '@/lib/catalog/query-of-form';
import type { Query } from '@/lib/catalog/search/query';
import {
  type Choice,
  choicePath,
  OTHER_SIM,
  planPath,
  readChoice,
  withUnlistedSim,
} from '@/lib/checkout/choice';
import { keepTypedNumbers, type TypedNumbers } from '@/lib/checkout/typed-numbers';
import { type Locale, localeOfForm, localePath } from '@/lib/i18n/locale';
import type { CheckoutProblem } from './problem';
import { restoreTypedNumbers } from './restore-typed-numbers';

/** A form with a choice, as a shopper has sent it. */
export type CheckoutForm = {
  form: FormData;
  choice: Choice;
  /** The numbers that were typed beside it. */
  typed: TypedNumbers;
  locale: Locale;
  /** What the page of the form was looking for. */
  query: Query;
};

/** Reads a form with a choice, and keeps its numbers for the page that follows. */
export async function readCheckoutForm(form: FormData): Promise<CheckoutForm> {
  // The button is about the typed SIM, whichever is chosen.
  if (form.get('then') === 'check-sim') form.set('sim', OTHER_SIM);
  await restoreTypedNumbers(form);
  const choice = readChoice(form);
  const query = await queryOfForm();
  const typed = await keepTypedNumbers(form);
  return { form, choice, typed, locale: localeOfForm(form), query };
}

/** The path of the page with the form, which shows a choice and perhaps a problem. */
export function pageOf(
  { form, query }: CheckoutForm,
  choice: Choice,
  more: { problem?: CheckoutProblem } = {},
): string {
  const kept = withUnlistedSim(choice, form);
  const { plan } = kept;
  const isPlanPage = form.get('from') === 'plan' && plan !== null;
  return isPlanPage ? planPath({ ...kept, plan }, more) : choicePath(kept, { ...query, ...more });
}

/** The same page with another choice, in the language of the form. */
export function hrefOf(sent: CheckoutForm, choice: Choice): string {
  return localePath(sent.locale, pageOf(sent, choice));
}
