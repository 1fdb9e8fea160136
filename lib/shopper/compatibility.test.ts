import { expect, test } from 'vitest';
import type { SimType } from '@/lib/catalog/types';
import { aSim } from '@/lib/testing/builders';
import {
  deviceFit,
  deviceMisfit,
  deviceTakes,
  type FitFacts,
  incompatibility,
  type Misfit,
  unavailability,
} from './compatibility';
import type { Sim, SimUse } from './types';

const use: SimUse = {
  subscription: 'sub_1',
  plan: 'Ten',
  state: 'running',
  since: null,
  until: null,
};

const everySim: Sim[] = (['inactive', 'active', 'retired', 'unknown'] as const).flatMap((status) =>
  (['eSIM', 'pSIM', null] as const).flatMap((type) =>
    [null, use, { ...use, state: 'starting' as const }, { ...use, state: 'unknown' as const }].map(
      (used) => aSim({ status, type, use: used }),
    ),
  ),
);
const typeSets: SimType[][] = [[], ['eSIM'], ['pSIM'], ['eSIM', 'pSIM']];
const everyPlan: FitFacts[] = ['p5', 'p9'].flatMap((network) =>
  typeSets.map((simTypes) => ({ network, simTypes })),
);
const everyPair = everySim.flatMap((sim) => everyPlan.map((plan) => ({ sim, plan })));

/** The documented rule, written down once more. */
function fits({ network, simTypes }: FitFacts, sim: Sim): boolean {
  const takesType = simTypes.some((type) => type === sim.type);
  return sim.status === 'inactive' && sim.use === null && sim.network === network && takesType;
}

/** What has to be so for a reason to be a true sentence. */
const holds: Record<Misfit, (plan: FitFacts, sim: Sim) => boolean> = {
  retired: (_, sim) => sim.status === 'retired',
  starting: (_, sim) => sim.use?.state === 'starting',
  // One of a plan whose state nobody knows is as little free as one in use.
  'in-use': (_, sim) => sim.use?.state === 'running' || sim.use?.state === 'unknown',
  unusable: (plan, sim) =>
    // Active without a plan that is known: Gigs documents no rule for such a SIM.
    sim.status !== 'inactive' || sim.type === null || plan.simTypes.length === 0,
  'other-network': (plan, sim) => plan.network !== sim.network,
  'esim-only': (plan, sim) => sim.type === 'pSIM' && !plan.simTypes.includes('pSIM'),
  'physical-only': (plan, sim) => sim.type === 'eSIM' && !plan.simTypes.includes('eSIM'),
};

test('a SIM fits exactly when it is inactive, free, of the network and of a type the plan takes', () => {
  for (const { plan, sim } of everyPair) {
    expect([plan, sim, incompatibility(plan, sim) === null]).toEqual([plan, sim, fits(plan, sim)]);
  }
});

test('the reason given is always a true one', () => {
  for (const { plan, sim } of everyPair) {
    const reason = incompatibility(plan, sim);
    if (reason)
      expect([plan, sim, reason, holds[reason](plan, sim)]).toEqual([plan, sim, reason, true]);
  }
});

test('a plan without known SIM types takes no SIM, and blames no type', () => {
  for (const type of ['eSIM', 'pSIM'] as const)
    expect(incompatibility({ network: 'p5', simTypes: [] }, aSim({ type }))).toBe('unusable');
});

test('a reason of the SIM comes before a reason of the pair', () => {
  for (const { plan, sim } of everyPair) {
    const own = unavailability(sim);
    if (own) expect(incompatibility(plan, sim)).toBe(own);
  }
});

test('a SIM is free exactly when some plan could take it', () => {
  for (const sim of everySim) {
    expect(unavailability(sim) === null).toBe(everyPlan.some((plan) => fits(plan, sim)));
  }
});

test('the most lasting reason comes first: retired, then starting, then in use', () => {
  const starting: SimUse = { ...use, state: 'starting' };
  expect(unavailability(aSim({ status: 'retired', use: starting }))).toBe('retired');
  expect(unavailability(aSim({ status: 'active', use: starting }))).toBe('starting');
  expect(unavailability(aSim({ status: 'unknown', type: null, use }))).toBe('in-use');
  const elsewhere = aSim({ network: 'p9', type: 'pSIM' });
  expect(incompatibility({ network: 'p5', simTypes: ['eSIM'] }, elsewhere)).toBe('other-network');
});

const both: SimType[] = ['eSIM', 'pSIM'];
const esim: SimType[] = ['eSIM'];
const card: SimType[] = ['pSIM'];

test.each([
  [both, both, 'fits'],
  [both, esim, 'with-esim'],
  [both, card, 'with-card'],
  [esim, both, 'fits'],
  [esim, esim, 'fits'],
  [esim, card, 'needs-esim'],
  [card, both, 'fits'],
  [card, esim, 'needs-card'],
  [card, card, 'fits'],
  [both, [], null],
  [[], both, null],
])('a plan for %j and a device that takes %j: %s', (plan, device, fit) => {
  expect(deviceFit({ simTypes: plan }, device)).toBe(fit);
  expect(deviceFit({ simTypes: plan.toReversed() }, device.toReversed())).toBe(fit);
});

test('a device takes one of four combinations of SIM types', () => {
  expect([both, esim, card, []].map(deviceTakes)).toEqual(['both', 'esim', 'card', 'unknown']);
});

test.each([
  [both, esim, null, null],
  [esim, card, null, 'esim-only'],
  [card, esim, null, 'physical-only'],
  [both, esim, 'pSIM', 'physical-only'],
  [both, card, 'eSIM', 'esim-only'],
  [both, card, 'pSIM', null],
  [esim, [], null, null],
  [[], esim, null, null],
] as const)('a plan for %j, a device that takes %j and a SIM %j: %s', (plan, takes, sim, why) => {
  expect(deviceMisfit({ simTypes: [...plan] }, takes, sim)).toBe(why);
});
