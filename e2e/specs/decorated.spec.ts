import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { walkThroughConnect } from '../stage/connect-walk';
import { formIn, HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

/** What advertisements, mails and social networks put behind an address. */
const decorations = [
  'utm_source=google&utm_medium=cpc&utm_campaign=esim+japan&utm_term=buy+now',
  'gclid=EAIaIQobChMI&network=g&device=c&keyword=esim&matchtype=e&gad_source=1',
  'network=s&device=m&fbclid=IwAR0x&utm_source=a&utm_source=b',
  // Values that no filter has.
  'country=ZZ&data=7&type=esim&term=forever&calls=no&sort=cheapest&page=0&price=free',
  'msclkid=x&mc_cid=1&mc_eid=2&_gl=1*x*_ga*y&srsltid=z&ref=&a%5B%5D=1&__proto__=x',
];

const decorated = (path: string, by: string) => `${path}${path.includes('?') ? '&' : '?'}${by}`;

test('decoration changes nothing that a page shows, nor where it leads', async ({ shopper }) => {
  const visitor = new HttpBrowser(storeUrl);
  const member = new HttpBrowser(storeUrl);
  await shopper.known({ sims: [{}] });
  await member.signIn(gigs, shopper.email);
  const [sim = ''] = shopper.sims;
  const pagesOf: [HttpBrowser, string[]][] = [
    [
      visitor,
      [
        ...['/', '/de', '/?plan=pln_both', '/?q=japan', '/plans/pln_both', '/es/plans/pln_esim'],
        ...['/plans/pln_gone', '/compare', '/compare?plans=pln_both,pln_endless', '/sign-in'],
        ...['/sign-in?next=%2Faccount%2Fplans', '/account/sims', '/checkout/callback', '/none'],
      ],
    ],
    [
      member,
      [
        ...['/', `/?sim=${sim}&fits=yes`, `/plans/pln_both?sim=${sim}`, '/account/plans'],
        ...['/account/sims', `/account/sims/${sim}/install`, '/account/return'],
      ],
    ],
  ];
  for (const [browser, paths] of pagesOf) {
    for (const path of paths) {
      const plain = await browser.get(path);
      for (const by of decorations) {
        const { status, text } = await browser.get(decorated(path, by));
        expect.soft([path, by, status, text]).toEqual([path, by, plain.status, plain.text]);
      }
    }
  }
});

test('a decorated shopper signs in, buys and comes back like any other', async ({ shopper }) => {
  await shopper.known();
  for (const by of decorations.slice(0, 2)) {
    const visitor = new HttpBrowser(storeUrl);
    const plan = decorated('/plans/pln_esim', by);
    expect(await visitor.signIn(gigs, shopper.email, plan)).toBe(plan);

    const { body } = await visitor.get(plan);
    const connect = await visitor.submit(plan, formIn(body, 'name="plan"', { plan: 'pln_esim' }));
    const created = await gigs.lastConnectSession(shopper);
    expect(created.intent).toMatchObject({ checkoutNewSubscription: { plan: 'pln_esim' } });
    expect(JSON.stringify(created)).not.toMatch(/utm_|gclid/);
    const returned = await walkThroughConnect(visitor, gigs, connect, shopper.email);
    const { status, body: page } = await visitor.get(decorated(returned, by));
    expect([status, page.includes('data-checkout-state="active"')]).toEqual([200, true]);
  }
});
