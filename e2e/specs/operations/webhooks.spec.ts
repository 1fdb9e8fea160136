import { expect, type Stage, test } from '../../fixtures/instances';
import { post, secrets, signed, tell } from '../../fixtures/webhooks';
import { storeUrl } from '../../stage/ports';

type Plan = { id: string; name: string };

const archived = ({ id }: Plan) =>
  JSON.stringify({
    object: 'event',
    type: 'com.gigs.plan.archived',
    data: { object: 'plan', id, status: 'archived' },
  });

/** How both instances show a plan: on `/`, and by the status of its page. */
async function shown({ a, b }: Stage, { id, name }: Plan) {
  const of = async (instance: string) => {
    const [home, page] = await Promise.all([fetch(instance), fetch(`${instance}/plans/${id}`)]);
    await page.body?.cancel();
    return { home: (await home.text()).includes(name), page: page.status };
  };
  return { a: await of(a), b: await of(b) };
}

const onSale = { home: true, page: 200 };
const gone = { home: false, page: 410 };
/** Far less than the minute after which a page is revalidated anyway. */
const soon = { timeout: 20_000, intervals: [50] };

function minutesAway(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000);
}

/** A plan on sale that the caches of both instances hold. */
async function newPlan(stage: Stage): Promise<Plan> {
  const plan = await stage.gigs.newPlan();
  const body = archived(plan).replace('archived', 'published');
  expect(await tell(stage.a, body)).toBe(204);
  await expect.poll(() => shown(stage, plan), soon).toEqual({ a: onSale, b: onSale });
  return plan;
}

test('after a webhook to one instance an archived plan is gone from both', async ({ stage }, {
  annotations,
}) => {
  const plan = await newPlan(stage);
  await stage.gigs.sendWebhooksTo(`${stage.a}/api/webhooks/gigs`);
  const begun = performance.now();
  await stage.gigs.archive(plan);
  await expect.poll(() => shown(stage, plan), soon).toEqual({ a: gone, b: gone });
  const description = `${Math.round(performance.now() - begun)} ms, both asked and rendered`;
  annotations.push({ type: 'gone from both', description });
});

test('one instance without Redis accepts only webhooks signed just now', async ({ stage }) => {
  const alone = await stage.startAlone();
  try {
    const plan = await stage.gigs.newPlan();
    const shows = async () => (await (await fetch(alone.url)).text()).includes(plan.name);
    expect(await shows()).toBe(true);
    await stage.gigs.archive(plan);
    const body = archived(plan);
    for (const [text, headers] of [
      [body, {}],
      [body, signed(body, { by: 'whsec_ZXZpbC1ldmlsLWV2aWwtZXZpbC1ldmlsLWV2' })],
      [body, signed(body, { at: minutesAway(-6) })],
      [body, signed(body, { at: minutesAway(6) })],
      [`${body} `, signed(body)],
    ] as const) {
      expect(await post(alone.url, text, headers)).toBe(401);
    }
    expect(await post(alone.url, 'x'.repeat(300_000), {})).toBe(413);
    expect(await post(alone.url, '{', signed('{'))).toBe(204);
    expect(await shows()).toBe(true);
    expect(await post(alone.url, body, signed(body))).toBe(204);
    expect(await shows()).toBe(false);
  } finally {
    await alone.stop();
  }
});

for (const { what, by, family, minutes } of [
  { what: 'the secret on its way out', by: secrets.former, family: 'svix', minutes: 0 },
  { what: 'the other headers, and late', by: secrets.current, family: 'webhook', minutes: -4 },
  { what: 'a clock ahead', by: secrets.current, family: 'svix', minutes: 4 },
] as const) {
  test(`signed by ${what}, and said to one instance, counts at both`, async ({ stage }) => {
    const plan = await newPlan(stage);
    await stage.gigs.archive(plan);
    const body = archived(plan);
    expect(await tell(stage.b, body, { by, family, at: minutesAway(minutes) })).toBe(204);
    await expect.poll(() => shown(stage, plan), soon).toEqual({ a: gone, b: gone });
  });
}

test('a store without a secret answers 503, and only POST is allowed', async ({ stage }) => {
  const body = archived({ id: 'pln_1', name: '' });
  expect(await post(storeUrl, body, signed(body))).toBe(503);
  expect((await fetch(`${stage.a}/api/webhooks/gigs`)).status).toBe(405);
});

test('a flood of webhooks causes only a few invalidations', async ({ stage }) => {
  const plan = await newPlan(stage);
  await stage.gigs.archive(plan);
  const bodies = Array.from({ length: 100 }, (_, count) =>
    count % 2
      ? archived(plan)
      : JSON.stringify({
          type: 'com.gigs.user.updated',
          data: { object: 'user', id: `usr_${count}` },
        }),
  );
  const before = await stage.redis.calls('publish');
  const begun = performance.now();
  const told = await Promise.all(bodies.map((body) => tell(stage.a, body)));
  expect(new Set(told)).toEqual(new Set([204]));
  const pauses = (performance.now() - begun) / 250;
  const published = (await stage.redis.calls('publish')) - before;
  expect(published).toBeGreaterThanOrEqual(1);
  expect(published).toBeLessThanOrEqual(Math.min(pauses + 2, bodies.length / 2));
  await expect.poll(() => shown(stage, plan), soon).toEqual({ a: gone, b: gone });
});
