import type { Sandbox } from '../context';
import type { SimRecord } from '../schema/sim';
import { bySystem, insert } from '../store/changes';
import { newSim } from './sims';

type TestSim = { iccid: string; type: 'eSIM' | 'pSIM'; delay: [number, number] };

const hour = 3600;

/** The documented test SIMs: each use of one creates a new SIM. */
const testSims: Record<string, TestSim> = {
  sim_test_psim: { iccid: '8942400090000000028', type: 'pSIM', delay: [0, 0] },
  sim_test_esim: { iccid: '8942400090000000010', type: 'eSIM', delay: [0, 0] },
  sim_test_psim_delayed_up_to_one_min: {
    iccid: '8942400090000000044',
    type: 'pSIM',
    delay: [30, 60],
  },
  sim_test_esim_delayed_up_to_one_min: {
    iccid: '8942400090000000036',
    type: 'eSIM',
    delay: [30, 60],
  },
  sim_test_psim_delayed_four_hours: {
    iccid: '8942400090000000069',
    type: 'pSIM',
    delay: [4 * hour, 4 * hour],
  },
  sim_test_esim_delayed_four_hours: {
    iccid: '8942400090000000051',
    type: 'eSIM',
    delay: [4 * hour, 4 * hour],
  },
  sim_test_psim_delayed_twenty_four_hours: {
    iccid: '8942400090000000085',
    type: 'pSIM',
    delay: [24 * hour, 24 * hour],
  },
  sim_test_esim_delayed_twenty_four_hours: {
    iccid: '8942400090000000077',
    type: 'eSIM',
    delay: [24 * hour, 24 * hour],
  },
};

/** The test SIM of an ICCID, as a search returns it. */
export function testSimByIccid(sandbox: Sandbox, iccid: string): SimRecord | undefined {
  const found = Object.entries(testSims).find(([, sim]) => sim.iccid === iccid);
  if (!found) return undefined;
  const [id, { type }] = found;
  return { ...newSim(sandbox, { provider: 'test', type }), id, iccid };
}

/** The SIM of an id; a test SIM id creates a new SIM. */
export function simOrTestSim(sandbox: Sandbox, id: string): SimRecord | undefined {
  const test = Object.hasOwn(testSims, id) ? testSims[id] : undefined;
  if (!test) return sandbox.state.sims.get(id);
  const [least, most] = test.delay;
  const activationDelay = least + Math.floor(Math.random() * (most - least + 1));
  const sim = newSim(sandbox, { provider: 'test', type: test.type });
  return insert(sandbox, 'sims', { ...sim, activationDelay }, bySystem);
}

/** Whether an id names a test SIM; creates none. */
export const isTestSim = (id: string) => Object.hasOwn(testSims, id);
