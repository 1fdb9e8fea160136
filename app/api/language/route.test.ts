import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GET, POST } from './route';

const SITE = 'https://shop.example';

function switchTo(to: string | null, referer: string | null): string {
  const query = to === null ? '' : `?${new URLSearchParams({ to })}`;
  const headers = new Headers();
  if (referer !== null) headers.set('referer', referer);
  const answer = GET(new Request(`${SITE}/api/language${query}`, { headers }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.headers.get('location') ?? '';
}

describe('another language', () => {
  test.each([
    ['de', `${SITE}/`, '/de'],
    ['en', `${SITE}/de`, '/'],
    ['es', `${SITE}/de/account/plans`, '/es/account/plans'],
    ['de', `${SITE}/?plan=pln_1&sim=sim_1&country=ES`, '/de?plan=pln_1&sim=sim_1&country=ES'],
    ['en', `${SITE}/es?q=a%20b&sort=price`, '/?q=a+b&sort=price'],
    ['de', `${SITE}/sign-in?next=%2F%3Fplan%3Dpln_1`, '/de/sign-in?next=%2F%3Fplan%3Dpln_1'],
    ['en', `${SITE}/ar-XB/compare`, '/compare'],
  ])('to %s from %s is %s', (to, referer, path) => {
    const location = new URL(switchTo(to, referer), SITE);
    const expected = new URL(path, SITE);
    expect(location.pathname).toBe(expected.pathname);
    expect(Object.fromEntries(location.searchParams)).toEqual(
      Object.fromEntries(expected.searchParams),
    );
  });

  test('takes the fields of a form along; an empty one clears what the address says', async () => {
    const headers = { referer: `${SITE}/?plan=pln_1&sim=sim_1&sort=price` };
    const body = new URLSearchParams({
      to: 'de',
      plan: 'pln_2',
      sim: '',
      voucher: 'PROMO10',
      imei: '490154203237518',
      $ACTION_ID_1: '',
      locale: 'en',
      next: '//evil.example',
    });
    const answer = await POST(
      new Request(`${SITE}/api/language`, { method: 'POST', headers, body }),
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/de?plan=pln_2&sort=price&voucher=PROMO10');
  });

  test('a SIM that the page could not list stays in the address', async () => {
    const headers = { referer: `${SITE}/?plan=pln_1&sim=sim_1` };
    const body = new URLSearchParams({ to: 'de', plan: 'pln_1', sim: '', 'wanted-sim': 'sim_1' });
    const answer = await POST(
      new Request(`${SITE}/api/language`, { method: 'POST', headers, body }),
    );
    expect(answer.headers.get('location')).toBe('/de?plan=pln_1&sim=sim_1');
  });

  test('of a body that is no form is that of the address', async () => {
    const headers = { referer: `${SITE}/de/compare`, 'content-type': 'text/plain' };
    const answer = await POST(
      new Request(`${SITE}/api/language`, { method: 'POST', headers, body: 'to=es' }),
    );
    expect(answer.headers.get('location')).toBe('/compare');
  });

  test('without a Referer is that of the page which the link names', async () => {
    const from = new URLSearchParams({ to: 'de', from: '/es/plans/pln_1?sim=sim_1' });
    const answer = GET(new Request(`${SITE}/api/language?${from}`));
    expect(answer.headers.get('location')).toBe('/de/plans/pln_1?sim=sim_1');
    const body = new URLSearchParams({ to: 'de', plan: 'pln_2' });
    const sent = await POST(
      new Request(`${SITE}/api/language?from=%2F%3Fsort%3Dprice`, { method: 'POST', body }),
    );
    expect(sent.headers.get('location')).toBe('/de?sort=price&plan=pln_2');
  });

  test.each([
    ['xx', '/account/plans'],
    ['//evil.example', '/account/plans'],
    ['DE', '/account/plans'],
    [null, '/account/plans'],
  ])('to %s is the default one', (to, path) => {
    expect(switchTo(to, `${SITE}/de/account/plans`)).toBe(path);
  });

  test.each([
    [null],
    [''],
    ['https://evil.example/account/plans'],
    ['https://shop.example.evil.example/'],
    ['http://shop.example/account'],
    ['javascript:alert(1)'],
    ['not an address'],
  ])('from %j is the store', (referer) => {
    expect(switchTo('de', referer)).toBe('/de');
  });

  test('never leads off the site, wherever the visitor claims to come from', () => {
    const piece = fc.constantFrom(
      ...['/', '//', '\\', '.', '..', '%2f', '%5c', '%09', '%00', '@', ':', '?', '#', ';', ' '],
      ...['de', 'es', 'en-XA', 'evil.example', 'https:', 'shop.example', 'plans'],
    );
    const crafted = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.constantFrom('en', 'de', 'es', 'ar-XB', 'xx'), crafted, (to, rest) => {
        const location = switchTo(to, `${SITE}/${rest}`);
        expect(new URL(location, SITE).origin).toBe(SITE);
        // Read against another site too: a path that brings a host along would not follow.
        expect(new URL(location, 'https://other.example').origin).toBe('https://other.example');
      }),
    );
  });
});
