import { expect, test } from 'vitest';
import { wireOddPlan, wirePlan } from '@/lib/testing/builders';
import { wireSim, wireSubscription } from '@/lib/testing/malformed-responses';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { listGigsSubscriptions } from './subscriptions';

const upstream = await gigsUpstream();

/** A Gigs that names the plan and the SIM of subscriptions by id, and shows those objects. */
function showing(objects: Record<string, object>, ...items: object[]): void {
  upstream.willAnswer((response, heard) => {
    const path = heard.url.pathname.replace('/projects/shop/', '');
    const known = path === 'subscriptions' ? list(items) : objects[path];
    json(known ? 200 : 403, known ?? {})(response, heard);
  });
}

async function read() {
  const subscriptions = await listGigsSubscriptions('usr_1');
  return subscriptions.ok ? subscriptions.value : [];
}

const byId = { ...wireSubscription, plan: 'pln_1', sim: 'sim_1' };

test('plans and SIMs that are only ids are looked up, each once', async () => {
  const objects = { 'plans/pln_1': wirePlan(), 'sims/sim_1': wireSim };
  showing(objects, byId, { ...byId, id: 'sub_2' });
  const two = await read();
  expect(two.map(({ plan, sim }) => [plan.name, sim?.iccid])).toEqual([
    ['Ten', wireSim.iccid],
    ['Ten', wireSim.iccid],
  ]);
  expect(upstream.heard).toHaveLength(3);
});

test('nothing is looked up that came whole, nor for another user', async () => {
  showing({}, wireSubscription, { ...byId, user: 'usr_2' });
  expect(await read()).toHaveLength(1);
  expect(upstream.heard).toHaveLength(1);
});

test('a plan that cannot be looked up, or has no name, costs no subscription', async () => {
  showing({ 'plans/pln_1': { ...wireOddPlan(), name: '' } }, byId, { ...byId, id: 'sub_2' });
  expect(await read()).toMatchObject([
    { plan: { id: 'pln_1', name: '' }, sim: { id: 'sim_1', iccid: '' } },
    { plan: { id: 'pln_1', name: '' } },
  ]);
});
