import 'server-only';
import { networkKey } from '@/lib/gigs/network';
import type { GigsPlan } from '@/lib/gigs/plans';
import { isNamedHttps } from '@/lib/http/public-agent';
import { oneOf } from '@/lib/platform/one-of';
import { ownValue } from '@/lib/platform/own-property';
import { readMerchandising } from './merchandising';
import { networkName } from './network-name';
import { namedPlanPath } from './plan-address';
import type { Plan, Requirement, SimType, Term } from './types';

const requirements: Record<string, Requirement> = {
  address: 'address',
  'user.birthday': 'birthday',
  'user.fullName': 'name',
  device: 'device',
};

/** A plan of Gigs as the shop's type; values unknown here are left out, never guessed. */
export function planFromGigs(plan: GigsPlan): Plan {
  const network = networkKey(plan.provider);
  const { said } = readMerchandising(plan.metadata);
  const named = networkName(network);
  return {
    ...said,
    networks: said.networks.length === 0 && named ? [named] : said.networks,
    id: plan.id,
    path: namedPlanPath(plan),
    name: plan.name,
    description: plan.description?.trim() || null,
    image: plan.image && isNamedHttps(plan.image) ? plan.image : null,
    network,
    simTypes: simTypesFromGigs(plan.simTypes),
    price: plan.price,
    data: dataFromGigs(plan),
    voiceSeconds: plan.allowances.voiceSeconds,
    messages: plan.allowances.smsMessages,
    limits: {
      bytes: plan.allowances.dataBytes === null ? null : (plan.limits?.dataBytes ?? null),
      bitsPerSecond: plan.limits?.bandwidthBitsPerSecond ?? null,
      throttling: plan.limits?.throttling
        ? {
            afterBytes: plan.limits.throttling.thresholdBytes,
            bitsPerSecond: plan.limits.throttling.bandwidthBitsPerSecond ?? null,
          }
        : null,
    },
    coverage: coverageFromGigs(plan.coverage),
    term: termFromGigs(plan.validity),
    startsOnFirstUse: plan.activationTrigger === 'usageStarted',
    startsOnOrder: plan.activationTrigger === 'creation',
    firstPeriod: oneOf(['activation', 'creation'], plan.firstPeriodTrigger, null),
    asksFor: requirementsOf(plan, (strength) => strength !== 'none'),
    verifies: requirementsOf(plan, (strength) => strength === 'verified'),
  };
}

/** Its data: without an amount, what it stops at. Only data without an end is unlimited. */
export function dataFromGigs({
  allowances: { dataBytes },
  limits,
}: Pick<GigsPlan, 'allowances' | 'limits'>): Plan['data'] {
  return dataBytes === null ? (limits?.dataBytes ?? null) : dataBytes;
}

function coverageFromGigs(coverage: GigsPlan['coverage']): Plan['coverage'] {
  if (!coverage?.name && !coverage?.countries.length) return null;
  return { name: coverage.name, countries: coverage.countries };
}

function requirementsOf(plan: GigsPlan, wanted: (strength: string) => boolean): Requirement[] {
  return Object.entries(requirements).flatMap(([key, asked]) =>
    wanted(plan.requirements[key] ?? 'none') ? [asked] : [],
  );
}

/** The SIM types known to this store among those given. */
export function simTypesFromGigs(types: string[]): SimType[] {
  return types.filter((type): type is SimType => type === 'eSIM' || type === 'pSIM');
}

/** Gigs documents day and month alone: what can be told in those is not lost to a newer unit. */
const units: Record<string, Pick<Term, 'unit' | 'length'>> = {
  day: { unit: 'day', length: 1 },
  week: { unit: 'day', length: 7 },
  month: { unit: 'month', length: 1 },
  year: { unit: 'month', length: 12 },
};

/** A validity of Gigs as the shop's type, or null when it has an unknown unit or kind. */
export function termFromGigs(validity: GigsPlan['validity']): Term | null {
  const said = ownValue(units, validity?.unit);
  if (!validity || !said) return null;
  if (validity.type !== 'recurring' && validity.type !== 'oneTime') return null;
  return {
    renews: validity.type === 'recurring',
    unit: said.unit,
    length: said.length * validity.value,
    minimumPeriods: validity.minimumPeriods,
  };
}
