import 'server-only';
import { z } from 'zod';
import { nothingChosen } from '@/lib/checkout/choice';
import { sealRecord } from '@/lib/connect/record';
import { createConnectSession } from '@/lib/gigs/connect-sessions';
import { gigsList } from '@/lib/gigs/list';
import { askPlainer } from '@/lib/gigs/plainer';
import { isOnSale, listGigsPlans } from '@/lib/gigs/plans';
import { getGigsProject } from '@/lib/gigs/project';
import { gigsRequest } from '@/lib/gigs/request';
import { reference } from '@/lib/gigs/schema';
import { newNobody } from '@/lib/gigs/user-filter';
import { ok } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import type { DoctorOptions } from './options';

/** The store under examination: what several checks need is asked for once, by the first. */
export type Patient = ReturnType<typeof newPatient>;

/** @param options what the person at the terminal asked for */
export function newPatient(options: DoctorOptions) {
  const plansOnSale = once(async () => {
    const plans = await listGigsPlans();
    return plans.ok ? ok(plans.value.filter(isOnSale)) : plans;
  });
  return {
    options,
    nobody: newNobody(),
    project: once(getGigsProject),
    plansOnSale,
    /** As Gigs sends them, of every status. */
    allPlans: once(anyPlans),
    /** Any subscription, null without one: some lists can be asked for only with it. */
    sample: once(anySubscription),
    /** A Connect session that nobody opens; null without a plan to sell. */
    session: once(async () => {
      const plans = await plansOnSale();
      const plan = plans.ok ? plans.value[0] : undefined;
      return plan ? trialSession(plan.id) : null;
    }),
  };
}

/** Without the filter Gigs lists plans on sale alone; one that refuses it is asked without. */
function anyPlans() {
  return askPlainer(
    'every plan status',
    [{ status: 'available,archived,pending,draft' }, {}],
    (query) => gigsList({ path: 'plans', query }, z.unknown()),
  );
}

async function anySubscription() {
  const page = await gigsRequest({
    method: 'GET',
    path: 'subscriptions',
    query: { limit: 1 },
    schema: z.object({ items: z.array(z.object({ id: z.string(), user: reference })) }),
  });
  return page.ok ? (page.value.items[0] ?? null) : null;
}

/** A session as of a shopper who is signed out, in dark, with a return address of full length. */
async function trialSession(plan: string) {
  const sealed = await sealRecord('checkout', {
    intent: 'checkoutNewSubscription',
    ...nothingChosen,
    plan,
    iccid: null,
    email: null,
    startedAt: Date.now(),
    newestBefore: null,
    idsBefore: null,
  });
  const callbackUrl = `${env().SITE_URL}/checkout/callback?checkout=${sealed}`;
  const created = await createConnectSession({
    callbackUrl,
    intent: { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan } },
    appearance: { theme: 'dark' },
  });
  return { callbackUrl, created };
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
