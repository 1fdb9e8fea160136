import { beginVisit } from '../fixtures/seeded-items';
import { expect, test } from '../fixtures/test';

/** Ids of objects at Gigs, and of networks. */
const internal = /\b(?:pln|sim|usr|sub|dev|adr|pym|cov|prt|add|pay|csn)_\w+|\bp\d{1,2}\b/g;

/** What of a page is read or heard: its text, and attributes that are. Addresses are not. */
function shownIn(html: string): string {
  const body = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ');
  const spoken = [...body.matchAll(/\s(?:title|alt|aria-label|placeholder|content)="([^"]*)"/g)];
  const addresses = /https?:\/\/\S+/g;
  const words = spoken.map(([, text = '']) => text.replace(addresses, ' '));
  return [body.replace(/<[^>]*>/g, ' '), ...words].join('\n');
}

/** The structured data without its addresses. */
function structuredIn(html: string): string {
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return data.replace(/"https?:[^"]*"/g, '""');
}

test('no page and no JSON answer shows an id that Gigs uses', async ({ page, shopper }) => {
  await shopper.signedIn({
    sims: [{ provider: 'p3' }, { provider: 'p9', type: 'pSIM' }, { status: 'retired' }],
  });
  const subscription = await shopper.subscribes('pln_both', {
    sim: shopper.sims[0],
    status: 'active',
  });
  const sim = shopper.sims[1];
  const bought = await beginVisit(page.request, shopper.user, '/?plan=pln_both', {
    plan: 'pln_both',
  });
  const back = `/checkout/callback?checkout=${bought.sealed}&session_id=${bought.session}`;
  const task = await beginVisit(page.request, shopper.user, '/account/plans', {
    intent: 'cancelSubscription',
    subscription,
  });
  const done = `/account/return?task=${task.sealed}&session_id=${task.session}`;
  const paths = [
    ...['/', `/?plan=pln_both&sim=${sim}`, '/plans/pln_both', '/plans/pln_archived'],
    ...['/compare?plans=pln_both,pln_other', '/account/plans', '/account/sims', '/sign-in'],
    ...[`/account/sims/${shopper.sims[0]}/install`, '/de/plans/pln_other'],
    ...[back, `${back}&status=success`, `${back}&status=bad_configuration`],
    ...[done, `${done}&status=success`, `${done}&status=bad_configuration`, '/top-up'],
  ];
  for (const path of paths) {
    const html = await (await page.request.get(path)).text();
    expect.soft(shownIn(html).match(internal) ?? [], path).toEqual([]);
    expect.soft(structuredIn(html).match(internal) ?? [], path).toEqual([]);
    // Nor does the browser get the ids of networks, which no form sends back.
    expect.soft(html.match(/\\"(?:p\d{1,2}|cov_\w+)\\"/g) ?? [], path).toEqual([]);
  }
  const json = await (await page.request.get('/api/plans?locale=en')).text();
  expect(json.replace(/"id":"pln_[\w-]+"/g, '').match(internal) ?? []).toEqual([]);
});
