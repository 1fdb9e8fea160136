import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, type Page, planNamed, type Running, run, shopper } from '../../testing';

const callback = 'https://shop.example.com/account';
let it_: Running;
beforeAll(async () => {
  it_ = await run();
});
afterAll(() => it_.close());

type Seeded = { user: string; subscription: string; sim: string };

async function subscriber(fields: object = {}, plan = 'Germany 5 GB', sim: object = {}) {
  const { user, sims } = await shopper(it_, [{ provider: 'p9', status: 'active', ...sim }]);
  const { body } = await it_.control('POST', '/seed', {
    subscriptions: [{ user, plan: planNamed(it_, plan), sim: sims[0], ...fields }],
  });
  const [subscription] = body.subscriptions as { id: string }[];
  return { user, subscription: subscription?.id ?? '', sim: sims[0] ?? '' } satisfies Seeded;
}

async function open(user: string, intent: object) {
  const { status, body } = await it_.api('POST', '/connectSessions', {
    callbackUrl: callback,
    intent,
    user,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const browser = new Browser();
  const page = await browser.open(String(body.url));
  const send = (fields: Record<string, string> = {}) =>
    browser.submit(page, `/flow/${body.id}/portal`, fields);
  const back = () => browser.submit(page, `/flow/${body.id}/cancel`);
  return { page, send, back };
}

const about = (type: string, subscription: string, more: object = {}) => ({
  type,
  [type]: { subscription, ...more },
});
const statusOf = (page: Page) => page.url.searchParams.get('status');
const subscription = async (id: string) => (await it_.api('GET', `/subscriptions/${id}`)).body;

describe('cancelSubscription and resumeSubscription', () => {
  it('cancel at the end of the term and revert it', async () => {
    const { user, subscription: id } = await subscriber();
    const { page, send } = await open(user, about('cancelSubscription', id));
    expect(page.heading).toBe('Subscription settings');
    const left = await send({ reason: 'tooExpensive', comment: 'Too much' });
    expect(left.url.href).toMatch(
      /^https:\/\/shop\.example\.com\/account\?session_id=csn_\w+&status=success$/,
    );
    expect(await subscription(id)).toMatchObject({
      status: 'active',
      endedAt: expect.any(String),
      cancellationDetails: { userReason: 'tooExpensive', userComment: 'Too much' },
    });
    const again = await open(user, about('cancelSubscription', id));
    expect(again.page.html).not.toContain('Cancel subscription</button>');
    const resume = await open(user, about('resumeSubscription', id));
    expect(statusOf(await resume.send())).toBe('success');
    expect(await subscription(id)).toMatchObject({ canceledAt: null, endedAt: null });
  });

  it("refuse another user's subscription", async () => {
    const { subscription: id } = await subscriber();
    const other = await shopper(it_);
    const { page } = await open(other.user, about('cancelSubscription', id));
    expect(statusOf(page)).toBe('bad_configuration');
  });

  it('Go back aborts', async () => {
    const { user, subscription: id } = await subscriber();
    const { back } = await open(user, about('cancelSubscription', id));
    expect(statusOf(await back())).toBe('user_aborted');
  });
});

describe('changeSubscription and checkoutAddon', () => {
  const addons = async (id: string) =>
    (await it_.api('GET', `/subscriptions/${id}/addons`)).body.items as object[];

  it('change the plan after a declined card', async () => {
    const { user, subscription: id } = await subscriber();
    const { page, send } = await open(user, about('changeSubscription', id));
    expect(page.html).toContain('Unlimited Germany');
    expect(page.html).not.toContain('France 30 GB');
    const choice = planNamed(it_, 'Unlimited Germany');
    expect((await send({ choice, payment: 'declined' })).status).toBe(422);
    expect((await send({ choice, payment: 'success' })).heading).toBe('All done');
    expect((await subscription(id)).plan).toMatchObject({ id: choice });
  });

  it('say so when there is no alternative', async () => {
    await it_.control('POST', '/seed', { plans: [{ name: 'Lonely', provider: 'p77' }] });
    const { user, subscription: id } = await subscriber({}, 'Lonely');
    const { page } = await open(user, about('changeSubscription', id));
    expect(page.html).toContain('nothing to add');
  });

  it('buy an add-on, and refuse one for another plan', async () => {
    const { user, subscription: id } = await subscriber();
    const [extra, other] = [...it_.sandbox.state.addons.values()];
    const fits = extra?.plans.includes(planNamed(it_, 'Germany 5 GB')) ? extra : other;
    const misfit = fits === extra ? other : extra;
    const { send } = await open(user, about('checkoutAddon', id, { addons: [fits?.id] }));
    expect((await send({ payment: 'success' })).heading).toBe('All done');
    expect(await addons(id)).toMatchObject([{ addon: { id: fits?.id }, status: 'active' }]);
    const wrong = await open(user, about('checkoutAddon', id, { addons: [misfit?.id] }));
    expect(statusOf(wrong.page)).toBe('bad_configuration');
  });
});

describe('completePorting', () => {
  async function porting(fields: object) {
    const seeded = await subscriber({ status: 'pending' });
    const { body } = await it_.control('POST', '/seed', {
      portings: [{ user: seeded.user, subscription: seeded.subscription, ...fields }],
    });
    const [created] = body.portings as { id: string }[];
    await it_.control('PATCH', `/objects/${seeded.subscription}`, { lastPorting: created?.id });
    return { ...seeded, porting: created?.id ?? '' };
  }

  it('collects what is required and shows intro and outro', async () => {
    const it = await porting({ status: 'informationRequired', required: ['accountNumber'] });
    const { page, send } = await open(it.user, about('completePorting', it.subscription));
    expect(page.heading).toBe('Keep your number');
    expect((await send({ started: 'yes' })).heading).toBe('Number transfer');
    expect((await send({ started: 'yes', send: 'yes' })).status).toBe(422);
    const done = await send({ started: 'yes', send: 'yes', accountNumber: '123' });
    expect(done.heading).toBe('All done');
    const { body } = await it_.api('GET', `/portings/${it.porting}`);
    expect(body).toMatchObject({ status: 'requested', required: [], accountNumber: '123' });
  });

  it('hides intro and outro on request', async () => {
    const it = await porting({ status: 'declined', required: ['lastName'] });
    const behavior = { hideIntroPage: true, hideOutroPage: true };
    const { page, send } = await open(
      it.user,
      about('completePorting', it.subscription, { behavior }),
    );
    expect(page.heading).toBe('Number transfer');
    expect(statusOf(await send({ send: 'yes', lastName: 'Demo' }))).toBe('success');
  });

  it.each([
    ['is completed', { status: 'completed' }],
    ['cannot be healed', { status: 'declined', declinedCode: 'portingDeclined', required: [] }],
  ])('returns bad_configuration when the porting %s', async (_name, fields) => {
    const it = await porting(fields);
    const { page } = await open(it.user, about('completePorting', it.subscription));
    expect(statusOf(page)).toBe('bad_configuration');
  });
});

describe('confirmPayment', () => {
  it('confirms a payment that requires it and no other', async () => {
    const { user } = await shopper(it_);
    const { body } = await it_.control('POST', '/seed', {
      payments: [{ user, status: 'requiresConfirmation' }, { user }],
    });
    const [waiting, settled] = (body.payments as { id: string }[]).map((it) => it.id);
    const intent = (payment?: string) => ({ type: 'confirmPayment', confirmPayment: { payment } });
    const { send } = await open(user, intent(waiting));
    expect((await send({ answer: 'refuse' })).status).toBe(422);
    expect(statusOf(await send({ answer: 'confirm' }))).toBe('success');
    expect((await it_.api('GET', `/payments/${waiting}`)).body.status).toBe('succeeded');
    expect(statusOf((await open(user, intent(settled))).page)).toBe('bad_configuration');
  });
});

describe('intents of the user', () => {
  it('updatePaymentMethod replaces the card', async () => {
    const { user } = await shopper(it_);
    await (await open(user, { type: 'updatePaymentMethod' })).send({ card: '4242' });
    const { send } = await open(user, { type: 'updatePaymentMethod' });
    expect((await send({ card: '0002' })).status).toBe(422);
    expect(statusOf(await send({ card: '4444' }))).toBe('success');
    const { body } = await it_.api('GET', `/paymentMethods?user=${user}`);
    expect(body.items).toMatchObject([{ card: { last4: '4444' } }]);
  });

  it('updateUserAddress and updateUserFullName', async () => {
    const { user } = await shopper(it_);
    const address = await open(user, { type: 'updateUserAddress' });
    expect((await address.send({ line1: 'x', city: 'y', country: 'US' })).status).toBe(422);
    const form = { line1: '1 Sample Street', city: 'Sampletown', country: 'US', state: 'NY' };
    expect(statusOf(await address.send(form))).toBe('success');
    const { body } = await it_.api('GET', `/users/${user}/addresses`);
    expect(body.items).toMatchObject([{ state: 'NY' }]);
    const name = await open(user, { type: 'updateUserFullName' });
    expect((await name.send({ fullName: '' })).status).toBe(422);
    expect(statusOf(await name.send({ fullName: 'Demo Name' }))).toBe('success');
    expect((await it_.api('GET', `/users/${user}`)).body.fullName).toBe('Demo Name');
  });
});

describe('views', () => {
  it('viewEsimInstallation returns on Done and refuses a physical SIM', async () => {
    const esim = await subscriber();
    const { page, send } = await open(esim.user, about('viewEsimInstallation', esim.subscription));
    expect(page.html).toContain('LPA:1$');
    expect(statusOf(await send())).toBe('success');
    const card = await subscriber({}, 'Germany 5 GB', { type: 'pSIM' });
    const refused = await open(card.user, about('viewEsimInstallation', card.subscription));
    expect(statusOf(refused.page)).toBe('bad_configuration');
  });

  it('viewSubscription and viewSubscriptions, in the requested theme', async () => {
    const { user, subscription: id } = await subscriber();
    const one = await open(user, about('viewSubscription', id));
    expect(one.page.html).toContain('Germany 5 GB');
    expect(one.page.html).toContain('data-theme="light"');
    const all = await open(user, { type: 'viewSubscriptions' });
    expect(all.page.heading).toBe('Your subscriptions');
  });
});
