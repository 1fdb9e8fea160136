import 'server-only';
import { dataFromGigs, simTypesFromGigs, termFromGigs } from '@/lib/catalog/from-gigs';
import type { Plan } from '@/lib/catalog/types';
import type { GigsError } from '@/lib/gigs/error';
import { networkKey } from '@/lib/gigs/network';
import { type GigsSubscription, listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { oneOf } from '@/lib/platform/one-of';
import { ok, type Result } from '@/lib/platform/result';
import {
  cancellationCauses,
  type Porting,
  portingFields,
  portingStatuses,
  type Restriction,
  restrictionKinds,
  type Subscription,
} from './types';

const statuses = ['pending', 'initiated', 'active', 'restricted', 'ended'] as const;

/** Every subscription of a user, newest first. */
export async function listMySubscriptions(
  user: string,
): Promise<Result<Subscription[], GigsError>> {
  const list = await listGigsSubscriptions(user);
  return list.ok ? ok(list.value.map(subscriptionFromGigs)) : list;
}

/**
 * Whether another plan of the subscription's network is on sale, and renews if this one does: Gigs
 * changes no plan that ends into one that renews, nor back.
 */
export function hasOtherPlans(
  { network, plan }: Pick<Subscription, 'network' | 'plan'>,
  onSale: readonly Pick<Plan, 'id' | 'network' | 'term'>[],
): boolean {
  if (network === '') return false;
  const renews = plan.term?.renews;
  return onSale
    .filter((other) => other.network === network && other.id !== plan.id)
    .some(({ term }) => !term || renews === undefined || term.renews === renews);
}

/** A subscription as the store knows it, from one as Gigs sends it. */
export function subscriptionFromGigs(wire: GigsSubscription): Subscription {
  const { id, name, allowances, validity, price } = wire.plan;
  return {
    id: wire.id,
    status: oneOf(statuses, wire.status, 'unknown'),
    plan: {
      id,
      name,
      data: dataFromGigs(wire.plan),
      voiceSeconds: allowances.voiceSeconds,
      messages: allowances.smsMessages,
      term: termFromGigs(validity),
    },
    price: price ?? null,
    sim: wire.sim
      ? {
          id: wire.sim.id,
          ending: wire.sim.iccid.slice(-4),
          type: simTypesFromGigs([wire.sim.type])[0] ?? null,
        }
      : null,
    phoneNumber: wire.phoneNumber ?? null,
    createdAt: wire.createdAt,
    activatedAt: wire.activatedAt ?? null,
    cancelledAt: wire.canceledAt ?? null,
    endsAt: wire.endedAt ?? null,
    period: wire.currentPeriod ?? null,
    network: networkKey(wire.plan.provider),
    earliestEndAt: wire.earliestEndAt ?? null,
    cancellationCause: oneOf(cancellationCauses, wire.cancellationDetails?.cause, null),
    restriction: wire.status === 'restricted' ? restrictionOf(wire.restrictionDetails) : null,
    porting: portingOf(wire.lastPorting ?? wire.porting),
    startsOnUse: wire.plan.activationTrigger === 'usageStarted',
  };
}

/**
 * Gigs does not document which field of the details names the kind, so every value is looked at.
 */
function restrictionOf(details: GigsSubscription['restrictionDetails']): Restriction {
  const said = Object.values(details ?? {}).flat();
  return {
    cause: oneOf(['invoiceOverdue', 'restrictionRequested'], details?.cause, null),
    kinds: restrictionKinds.filter((kind) => said.includes(kind)),
  };
}

/** The declines after which Connect asks for better details. */
const mendableDeclines = [
  'portingAccountNumberRequiredOrInvalid',
  'portingAccountPinRequiredOrInvalid',
  'portingAddressRequiredOrInvalid',
  'portingZipCodeRequiredOrInvalid',
];

/** Connect takes it too, though the details are in order. */
const lockedDecline = 'portingPhoneNumberPortProtected';

function portingOf(wire: GigsSubscription['lastPorting']): Porting | null {
  if (!wire) return null;
  const missing = wire.required.map((field) => oneOf(portingFields, field, 'other'));
  const status = oneOf(portingStatuses, wire.status, 'unknown');
  return {
    status: status === 'declined' ? declineOf(wire.declinedCode) : status,
    phoneNumber: wire.phoneNumber ?? null,
    missing: [...new Set(missing)],
  };
}

function declineOf(code: string | null | undefined): Porting['status'] {
  if (code === lockedDecline) return 'locked';
  return code && !mendableDeclines.includes(code) ? 'refused' : 'declined';
}
