import { startFigures } from '../../fixtures/figures';
import { expect, test } from '../../fixtures/instances';
import { tell } from '../../fixtures/webhooks';
import { ports } from '../../stage/ports';

test('a purchase reported three times to each instance is counted once', async ({ stage }) => {
  const sink = await startFigures({ port: ports.figures });
  try {
    const { user } = await stage.gigs.seedUser(`buyer-${Date.now()}@example.com`);
    const buy = (fields: object) => stage.gigs.seedSubscription(user, 'pln_both', fields);
    const [bought, declined] = [
      await buy({ status: 'active' }),
      await buy({ status: 'initiated' }),
    ];
    const report = (instance: string, id: string) => {
      const data = { object: 'subscription', id, user };
      const body = JSON.stringify({ type: 'com.gigs.subscription.updated', data });
      return tell(instance, body);
    };
    // Both have found Redis.
    for (const instance of [stage.a, stage.b]) expect(await report(instance, declined)).toBe(204);
    const told = [declined, bought, bought, bought].flatMap((id) => [
      report(stage.a, id),
      report(stage.b, id),
    ]);
    expect([...new Set(await Promise.all(told))]).toEqual([204]);
    const purchases = () => sink.figures().filter(({ name }) => name === 'purchase');
    await expect.poll(() => purchases().length).toBe(1);
    // Gigs remembers: what is said after it was counted is counted no more.
    expect((await stage.gigs.get(bought)).metadata).toHaveProperty(['store.purchase']);
    expect(await report(stage.a, bought)).toBe(204);
    await fetch(`${stage.b}/api/seen`, { headers: { 'user-agent': 'Firefox' } });
    await expect.poll(() => sink.figures().map(({ name }) => name)).toContain('view_item_list');
    expect(purchases()).toHaveLength(1);
    expect(sink.text()).not.toContain(bought);
    expect(sink.text()).not.toContain(user);
  } finally {
    await sink.stop();
  }
});
