import { setTimeout as wait } from 'node:timers/promises';

/** What Gigs does to the store, one after the other. */
const faults = [
  { match: {}, fault: { type: 'latency', ms: 1_500 } },
  { match: {}, fault: { type: 'status', status: 503 } },
  { match: { path: '/plans' }, fault: { type: 'status', status: 500 } },
  { match: {}, fault: { type: 'reset' } },
  { match: { path: 'subscriptions$' }, fault: { type: 'hang' } },
  { match: {}, fault: { type: 'status', status: 429, retryAfter: 2 } },
  { match: {}, fault: { type: 'html', status: 502 } },
  { match: { path: 'sims$' }, fault: { type: 'truncated' } },
  { match: { method: 'POST', path: 'connectSessions$' }, fault: { type: 'reset-body' } },
  {
    match: { path: 'plans$' },
    fault: { type: 'mutate', addUnknownFields: true, duplicateItems: true },
  },
];

/**
 * Switches faults on and off until it is over: a third of the time each is on, and then it is calm.
 * @param {import('./journeys.js').Gigs} gigs
 * @param {import('./tally.js').Tally} tally
 * @param {{ cycle: number, until: number }} times in milliseconds
 */
export async function switchFaults(gigs, tally, { cycle, until }) {
  for (let turn = 0; Date.now() + cycle <= until; turn += 1) {
    await wait((cycle * 2) / 3);
    const fault = faults[turn % faults.length];
    const ends = tally.faultBegins();
    const { id } = await gigs('faults', fault);
    await wait(cycle / 3);
    await gigs(`faults/${id}`, undefined, 'DELETE');
    ends();
  }
}

/** How many kinds of faults there are. */
export const kindsOfFaults = faults.length;
