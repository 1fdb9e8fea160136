import { expect, test } from 'vitest';
import { aPlan, aSim } from '@/lib/testing/builders';
import { nothingChosen, OWN_SIM } from './choice';
import { withOwnSim } from './own-sim';

const plans = [aPlan({ id: 'pln_1', network: 'p5', simTypes: ['eSIM'] })];
const choice = { ...nothingChosen, plan: 'pln_1', sim: OWN_SIM };
const other = aSim({ id: 'sim_other', network: 'p9', type: 'eSIM' });
const first = aSim({ id: 'sim_first', network: 'p5', type: 'eSIM' });
const second = aSim({ id: 'sim_second', network: 'p5', type: 'eSIM' });

test('a SIM of one’s own is the first that fits the plan', () => {
  expect(withOwnSim(choice, plans, [other, first, second]).sim).toBe('sim_first');
});

test('none is chosen where none fits, or no plan is known to fit', () => {
  expect(withOwnSim(choice, plans, [other]).sim).toBeNull();
  expect(withOwnSim({ ...choice, plan: null }, plans, [first]).sim).toBeNull();
  expect(withOwnSim({ ...choice, plan: 'pln_gone' }, plans, [first]).sim).toBeNull();
});

test('it is still wanted while the SIMs are not known, and no other choice is touched', () => {
  expect(withOwnSim(choice, plans, null)).toBe(choice);
  const chosen = { ...choice, sim: 'sim_second' };
  expect(withOwnSim(chosen, plans, [first, second])).toBe(chosen);
});
