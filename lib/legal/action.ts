'use server';

import { redirect } from 'next/navigation';
import { clientIp } from '@/lib/http/client-ip';
import { formOf } from '@/lib/http/read-form';
import { localeOfForm, localePath } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { afterAnswer } from '@/lib/platform/lifecycle/after-answer';
import { readEmail } from '@/lib/shopper/email';
import { currentShopper, provenShopper } from '@/lib/shopper/server';
import { type Declaration, problemOfForm, readDraft, sealDraft } from './declaration';
import { declare } from './declare';
import { legalFunctions } from './functions';
import { noteAtGigs, readPrefill } from './own-plans';
import { contractText } from './text';

/**
 * Receives what the form of `/withdraw` or `/cancel` declares, signed in or not. Leads back to the
 * page: with the receipt, or with the problem and all that was typed.
 */
export async function declareAction(posted: FormData): Promise<never> {
  const form = formOf(posted);
  const locale = localeOfForm(form);
  const draft = readDraft(form);
  if (!legalFunctions().includes(draft.kind)) redirect(localePath(locale, '/'));
  const lead = async (query: Record<string, string>): Promise<never> =>
    redirect(localePath(locale, `/${draft.kind}?${new URLSearchParams(query)}`));

  const problem = problemOfForm(form, draft);
  if (problem) return lead({ problem, declaration: await sealDraft(draft, null) });
  const declaration = await completed(draft, locale);
  const [client, shopper] = await Promise.all([clientIp(), currentShopper()]);
  const isOwn = shopper?.email === declaration.email;
  const receipt = await declare(declaration, locale, { client, isOwn });
  if (!receipt.ok) {
    return lead({ problem: receipt.error, declaration: await sealDraft(draft, null) });
  }
  const [only, ...others] = declaration.plans;
  if (only && others.length === 0) {
    afterAnswer(() => noteAtGigs(draft.kind, only.id, receipt.value));
  }
  const { email } = declaration;
  const said = { ...draft, email, contract: contractText(declaration), plans: [] };
  return lead({ declaration: await sealDraft(said, receipt.value) });
}

/** With the plans that are the shopper's own; an id that is not, or cannot be told, is a word. */
async function completed(
  draft: ReturnType<typeof readDraft>,
  locale: ReturnType<typeof localeOfForm>,
): Promise<Declaration> {
  const t = translator(locale);
  const proven = draft.plans.length > 0 ? await provenShopper() : null;
  const { plans } = await readPrefill(proven?.ok ? proven.value : null, { t, locale });
  const unknown = draft.plans.filter((id) => !plans.some((plan) => plan.id === id));
  return {
    ...draft,
    email: readEmail(draft.email) ?? draft.email,
    contract: [draft.contract, ...unknown].filter(Boolean).join('; '),
    plans: plans.filter(({ id }) => draft.plans.includes(id)),
  };
}
