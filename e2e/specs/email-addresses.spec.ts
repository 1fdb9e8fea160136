import { expect, test } from '../fixtures/test';

/** What Cloudflare's documentation says it looks at: texts, and the target of a link. */
function rewritable(html: string): string[] {
  const seen = html
    .replace(/<!--email_off-->.*?<!--\/email_off-->/gs, '')
    .replace(/<(script|noscript|textarea|head)\b.*?<\/\1>/gs, '')
    .replace(/<(?!a\b)[^>]*>/g, ' ');
  return seen.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
}

test('no address is left for a proxy to rewrite', async ({ context, shopper }) => {
  await shopper.signedIn({ sims: [{}] });
  for (const path of ['/', '/de', '/plans/pln_both', '/account/plans', '/nothing']) {
    const html = await (await context.request.get(path)).text();
    expect(html, path).toContain('mailto:help@example.com');
    expect(rewritable(html), path).toEqual([]);
  }
});
