import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { planNamed, type Running, run, shopper } from '../testing';
import { addTerm } from './periods';

const day = 24 * 3600;
let it_: Running;
beforeEach(async () => {
  await it_?.close();
  it_ = await run({ activationDelay: 60 });
});
afterAll(() => it_.close());

const get = async (id: unknown) => (await it_.api('GET', `/subscriptions/${id}`)).body;
const wait = (seconds: number) => it_.control('POST', '/clock', { advance: seconds });

async function subscribe(plan: string, sim?: string) {
  const { user, sims } = await shopper(it_, [{ provider: 'p9' }], { fullName: 'Demo' });
  const { status, body } = await it_.api('POST', '/subscriptions', {
    plan,
    user,
    ...(sim ? { sim: sim === 'own' ? sims[0] : sim } : {}),
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id, user, sim: sims[0], body };
}

const testPlan = async () => {
  const { body } = await it_.control('POST', '/seed', {
    plans: [{ provider: 'test', simTypes: ['eSIM', 'pSIM'] }],
  });
  return (body.plans as { id: string }[])[0]?.id ?? '';
};

describe('activation', () => {
  it('turns pending to active after the delay and creates the eSIM then', async () => {
    const { id, body } = await subscribe(planNamed(it_, 'Germany 5 GB'));
    expect(body).toMatchObject({ status: 'pending', sim: null, currentPeriod: null });
    await wait(59);
    expect((await get(id)).status).toBe('pending');
    await wait(2);
    expect(await get(id)).toMatchObject({
      status: 'active',
      sim: { status: 'active', type: 'eSIM', provider: 'p9' },
      currentPeriod: { number: 1 },
      phoneNumber: expect.stringMatching(/^\+\d+$/),
    });
  });

  it.each([
    ['sim_test_psim', 0],
    ['sim_test_esim', 0],
    ['sim_test_esim_delayed_up_to_one_min', 60],
    ['sim_test_psim_delayed_four_hours', 4 * 3600],
    ['sim_test_esim_delayed_twenty_four_hours', 24 * 3600],
  ])('of %s takes its documented time', async (sim, seconds) => {
    const { id, body } = await subscribe(await testPlan(), sim);
    expect((body.sim as { id: string; iccid: string }).id).not.toBe(sim);
    expect((body.sim as { iccid: string }).iccid).toMatch(/^8942424242/);
    if (seconds > 0) {
      await wait(seconds === 60 ? 29 : seconds - 5);
      expect((await get(id)).status).toBe('pending');
      await wait(seconds === 60 ? 32 : 6);
    }
    expect((await get(id)).status).toBe('active');
  });

  it('finds a test SIM by its fixed ICCID', async () => {
    const { body } = await it_.api('POST', '/sims/search', { iccid: '8942400090000000028' });
    expect(body.items).toMatchObject([{ id: 'sim_test_psim', provider: 'test', type: 'pSIM' }]);
  });
});

describe('renewal', () => {
  it('renews month by month, each with its payment, when the clock leaps', async () => {
    const { id, user } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const begun = String((await get(id)).activatedAt);
    await wait(100 * day);
    const { currentPeriod } = (await get(id)) as {
      currentPeriod: { number: number; start: string };
    };
    expect(currentPeriod.number).toBe(4);
    expect(currentPeriod.start).toBe(addTerm(new Date(begun), 'month', 3).toISOString());
    const payments = (await it_.api('GET', `/payments?user=${user}`)).body.items as object[];
    expect(payments).toHaveLength(3);
    const events = await it_.control(
      'GET',
      `/events?type=com.gigs.subscription.renewed&contains=${id}`,
    );
    expect(new Set((events.body.items as { time: string }[]).map((it) => it.time)).size).toBe(3);
  });

  it('ends a one-off plan after its term and frees its SIM', async () => {
    const { user, sims } = await shopper(it_, [{ provider: 'p3' }]);
    const plan = planNamed(it_, 'Europe 1 GB');
    const { body } = await it_.api('POST', '/subscriptions', { plan, user, sim: sims[0] });
    await wait(61 + 7 * day);
    expect(await get(body.id)).toMatchObject({ status: 'ended', currentPeriod: null });
    expect((await it_.api('GET', `/sims/${sims[0]}`)).body.status).toBe('inactive');
    const again = await it_.api('POST', '/subscriptions', { plan, user, sim: 'preferLastUsed' });
    expect(again.body).toMatchObject({ sim: { id: sims[0] } });
  });
});

describe('cancellation', () => {
  it('ends at the end of the period, and not before', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const canceled = await it_.api('POST', `/subscriptions/${id}/cancel`);
    expect(canceled.body).toMatchObject({ status: 'active', canceledAt: expect.any(String) });
    await wait(27 * day);
    expect((await get(id)).status).toBe('active');
    await wait(5 * day);
    expect((await get(id)).status).toBe('ended');
  });

  it('is reverted by resume and brought forward by end', async () => {
    const { id, sim } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    await it_.api('POST', `/subscriptions/${id}/cancel`);
    const resumed = await it_.api('POST', `/subscriptions/${id}/resume`);
    expect(resumed.body).toMatchObject({ canceledAt: null, endedAt: null });
    await wait(40 * day);
    expect((await get(id)).status).toBe('active');
    expect((await it_.api('POST', `/subscriptions/${id}/end`)).body.status).toBe('ended');
    expect((await it_.api('GET', `/sims/${sim}`)).body.status).toBe('inactive');
  });

  it('waits for the minimum term', async () => {
    const { user } = await shopper(it_, [], { fullName: 'Demo', birthday: '1990-01-01' });
    const address = { line1: '1 Sample Street', city: 'Sampletown', country: 'DE' };
    const { body: stored } = await it_.api('POST', `/users/${user}/addresses`, address);
    const { body } = await it_.api('POST', '/subscriptions', {
      plan: planNamed(it_, 'Unlimited Germany'),
      user,
      userAddress: stored.id,
    });
    await wait(61);
    const { body: canceled } = await it_.api('POST', `/subscriptions/${body.id}/cancel`);
    expect(canceled.endedAt).toBe(canceled.earliestEndAt);
    expect(Date.parse(String(canceled.endedAt)) - it_.sandbox.clock.now()).toBeGreaterThan(
      360 * day * 1000,
    );
  });
});

describe('usage', () => {
  it('counts against the allowance of the period', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const dataBytes = 1_250_000_000;
    await it_.api('POST', `//testing/projects/demo/subscriptions/${id}/usage`, { dataBytes });
    const { body } = await it_.api(
      'GET',
      `/usageBalances?subscription=${id}&subscriptionPeriod=current`,
    );
    expect(body.items).toMatchObject([
      { unit: 'bytes', used: dataBytes, limit: 5e9, remaining: 3.75e9, usedPercent: 25 },
      { unit: 'seconds', used: 0, limit: null, remaining: null },
      { unit: 'messages', used: 0, limit: null, remaining: null },
    ]);
    await wait(32 * day);
    const next = await it_.api('GET', `/usageBalances?subscription=${id}`);
    expect((next.body.items as { used: number }[])[0]?.used).toBe(0);
  });
});

describe('changes', () => {
  it('of the plan wait for the renewal unless requested now', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const plan = planNamed(it_, 'Europe 50 GB');
    const { body } = await it_.api('POST', '/subscriptionChanges', { subscription: id, plan });
    expect(body).toMatchObject({ status: 'pending', when: 'renewal' });
    expect((await get(id)).plan).not.toMatchObject({ id: plan });
    await wait(32 * day);
    expect((await get(id)).plan).toMatchObject({ id: plan });
    expect((await it_.api('GET', `/subscriptionChanges/${body.id}`)).body.status).toBe('applied');
  });

  it('to another provider are refused', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const plan = planNamed(it_, 'France 30 GB');
    const { status, body } = await it_.api('POST', '/subscriptionChanges', {
      subscription: id,
      plan,
    });
    expect([status, body.code]).toEqual([422, 'subscriptionChangeProviderMismatch']);
  });
});

describe('a SIM in use', () => {
  it('is refused for a second subscription', async () => {
    const plan = planNamed(it_, 'Germany 5 GB');
    const { user, sim } = await subscribe(plan, 'own');
    const { status, body } = await it_.api('POST', '/subscriptions', { plan, user, sim });
    expect([status, body.code]).toEqual([422, 'simAlreadyUsed']);
  });
});

describe('a subscription that is still pending', () => {
  it('ends at once when it is canceled, and is never activated', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    const { body } = await it_.api('POST', `/subscriptions/${id}/cancel`);
    expect(body).toMatchObject({ status: 'ended', activatedAt: null });
    await wait(120);
    expect((await get(id)).status).toBe('ended');
  });

  it('waits for its porting', async () => {
    const { user, email } = await shopper(it_, [], { fullName: 'Demo' });
    const seeded = await it_.control('POST', '/seed', {
      portings: [{ user: email, provider: 'p3', status: 'requested' }],
    });
    const porting = (seeded.body.portings as { id: string }[])[0]?.id;
    const plan = planNamed(it_, 'France 30 GB');
    const { body } = await it_.api('POST', '/subscriptions', { plan, user, porting });
    expect(body.lastPorting).toMatchObject({ id: porting, subscription: body.id });
    await wait(3600);
    expect((await get(body.id)).status).toBe('pending');
    await it_.control('PATCH', `/objects/${porting}`, { status: 'completed' });
    expect((await get(body.id)).status).toBe('active');
  });
});

describe('an order through the API', () => {
  it('accepts the documented device and voucher, and refuses unknown ids', async () => {
    const { user } = await shopper(it_);
    const order = (more: object) =>
      it_.api('POST', '/subscriptions', { plan: planNamed(it_, 'World unlimited'), user, ...more });
    const discount = (voucher: string) => ({ billing: { discount: { voucher } } });
    expect((await order({})).body).toMatchObject({ details: [{ property: 'device' }] });
    expect((await order({ device: 'dev_none' })).status).toBe(422);
    const { body } = await it_.api('POST', '/devices', { imei: '350000010000875' });
    expect(body.user).toBe(null);
    expect((await order({ device: body.id, ...discount('EXPIRED') })).body).toMatchObject({
      code: 'voucherCodeExpired',
    });
    const { status, body: made } = await order({ device: body.id, ...discount('PROMO10') });
    expect([status, made.billing]).toEqual([201, { discount: { voucher: 'PROMO10' } }]);
  });
});

describe('add-ons', () => {
  it('end with their subscription', async () => {
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    await wait(61);
    const { items } = (await it_.api('GET', '/addons')).body as {
      items: { id: string; name: string }[];
    };
    const addon = items.find((it) => it.name === 'Germany 1 GB extra')?.id;
    const { body } = await it_.api('POST', `/subscriptions/${id}/addons`, { addon });
    await it_.api('POST', `/subscriptions/${id}/addons/${body.id}/cancel`);
    await wait(32 * day);
    const path = `/subscriptions/${id}/addons/${body.id}`;
    expect((await it_.api('GET', path)).body.status).toBe('ended');
    const other = await it_.api('POST', `/subscriptions/${id}/addons`, { addon });
    await it_.api('POST', `/subscriptions/${id}/end`);
    const last = await it_.api('GET', `/subscriptions/${id}/addons/${other.body.id}`);
    expect(last.body.status).toBe('ended');
  });
});

describe('the end of a month', () => {
  it('is restored after February', async () => {
    await it_.control('POST', '/clock', { set: '2027-01-31T10:00:00.000Z' });
    const { id } = await subscribe(planNamed(it_, 'Germany 5 GB'), 'own');
    const ends: string[] = [];
    for (const seconds of [61, 31 * day, 31 * day]) {
      await wait(seconds);
      ends.push(((await get(id)).currentPeriod as { end: string }).end.slice(0, 10));
    }
    expect(ends).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('stays the end of a month', () => {
    const january = new Date('2026-01-31T12:00:00Z');
    expect(addTerm(january, 'month', 1).toISOString()).toBe('2026-02-28T12:00:00.000Z');
    expect(addTerm(january, 'month', 2).toISOString()).toBe('2026-03-31T12:00:00.000Z');
  });
});
