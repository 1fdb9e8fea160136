import { expect, test } from '../../fixtures/instances';
import { tell } from '../../fixtures/webhooks';

const planUpdated = JSON.stringify({
  type: 'com.gigs.plan.updated',
  data: { object: 'plan', id: 'pln_both' },
});

/** What the visitor sends whose request re-renders a shared page. */
const leftBehind = [
  {
    what: 'query',
    path: '/',
    sent: { query: '?email=secret-of-one@example.com&token=abc/def', headers: {} },
  },
  {
    what: 'nonce',
    path: '/es',
    sent: {
      query: '',
      headers: { 'content-security-policy': "script-src 'nonce-secret-of-one00000000=='" },
    },
  },
];

for (const { what, path, sent } of leftBehind) {
  test(`the shared page keeps nothing of any visitor’s ${what} [ASVS 14.2.2]`, async ({
    stage,
    request,
  }) => {
    const cached = async (query = '', headers = {}) =>
      (await request.get(path + query, { headers })).headers()['x-nextjs-cache'];
    // Only a request that re-renders the page could leave something behind.
    const rendersAnew = async () => {
      expect(await tell(stage.a, planUpdated)).toBe(204);
      return cached(sent.query, sent.headers);
    };
    await expect.poll(rendersAnew).toMatch(/STALE|MISS/);
    await expect.poll(() => cached()).toBe('HIT');
    for (const headers of [{}, { RSC: '1' }]) {
      expect(await (await request.get(path, { headers })).text()).not.toContain('secret-of-one');
    }
  });
}
