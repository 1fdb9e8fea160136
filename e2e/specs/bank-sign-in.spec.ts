import { bankedUrl, expect, test } from '../fixtures/banked-store';
import { gigs } from '../fixtures/gigs';
import { walkThroughConnect } from '../stage/connect-walk';
import { formIn, HttpBrowser } from '../stage/http-browser';

// One after the other: they share one bank, and change its clock.
test.describe.configure({ mode: 'default' });

const pathOf = ({ url }: { url: string }) => url.replace(bankedUrl, '');

test('“Sign in” leads to the bank and back to the very choice, in the language of the page [ASVS 10.1.2]', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer }) => {
  await shopper.known({ sims: [{ iccid: '8942420000000771717' }] });
  const sub = await newCustomer();
  const next = '/de?plan=pln_esim&voucher=MAI';
  const signIn = `${bankedUrl}/de/sign-in?${new URLSearchParams({ next })}`;
  const page = await bank.walk(visitor, signIn);
  expect(page.body).toContain('Weiter mit Demo Bank');
  expect(page.body).toContain('Deine Auswahl ist gespeichert.');
  const [, link = ''] = /href="(\/api\/auth\/oidc\?[^"]+)"/.exec(page.body) ?? [];
  const toBank = await visitor.request(bankedUrl + link.replaceAll('&amp;', '&'));
  const asked = new URL(toBank.location).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('ui_locales')).toBe('de');
  const back = await bank.walk(visitor, toBank, sub);
  expect([back.status, pathOf(back)]).toEqual([200, next]);
  expect(back.body).toContain(shopper.email);
  expect(back.body).toContain('1717');
  // What names the person at the bank stays on the server.
  expect(back.body).not.toContain(`"${sub}"`);
});

test('a shopper signed in at the bank is asked nothing; another one is tried once', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer }) => {
  await shopper.known();
  const sub = await newCustomer();
  // One silent try, and then the page.
  const first = await visitor.request(`${bankedUrl}/account/plans`);
  const tried = await bank.walk(visitor, first);
  expect(tried.status).toBe(200);
  expect(pathOf(tried)).toBe('/sign-in?next=%2Faccount%2Fplans&tried=1');
  const second = await visitor.get('/account/plans');
  expect(second.at).toBe('/sign-in?next=%2Faccount%2Fplans');

  await bank.walk(visitor, bank.linkTo('/?plan=pln_esim'), sub);
  const out = new FormData();
  const left = await visitor.request(`${bankedUrl}/api/auth/sign-out`, out);
  expect(left.location).toContain(`${bank.url}/session/end?`);
  // Signed out here alone: the bank still knows the shopper, and one press is enough.
  const again = await bank.walk(visitor, bank.linkTo('/account/plans'));
  expect([again.status, pathOf(again)]).toEqual([200, '/account/plans']);
  out.set('everywhere', '');
  const leftAll = await visitor.request(`${bankedUrl}/api/auth/sign-out`, out);
  expect(leftAll.location).toContain(`${bank.url}/session/end?`);
});

test('from the bank’s page a plan is open, signed in, two redirects behind the bank', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer }) => {
  await shopper.known();
  const plan = '/?plan=pln_esim';
  const opened = await bank.walk(visitor, bank.linkTo(plan), await newCustomer());
  expect([opened.status, pathOf(opened)]).toEqual([200, plan]);
  expect(opened.body).toContain(shopper.email);

  const elsewhere = new URLSearchParams({
    iss: bank.url,
    target_link_uri: 'https://evil.example/',
  });
  const unknown = new URLSearchParams({ iss: 'https://evil.example', target_link_uri: bankedUrl });
  for (const query of [elsewhere, unknown]) {
    const refused = await new HttpBrowser(bankedUrl).get(`/api/auth/oidc?${query}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('We didn’t understand the link');
  }
});

test('without a confirmed address nobody is signed in; with their user at Gigs they are', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer, newShopper }) => {
  const next = '/?plan=pln_esim';
  const unconfirmed = await newCustomer({ email_verified: false });
  const refused = await bank.walk(visitor, bank.linkTo(next), unconfirmed);
  expect(refused.status).toBe(401);
  expect(refused.body).toContain('Please confirm your email address with Demo Bank first');
  expect(refused.body).toContain('Your selection is saved.');

  const { user, email } = await newShopper();
  const named = await newCustomer({ email_verified: false, gigs_user: user });
  const other = new HttpBrowser(bankedUrl);
  const found = await bank.walk(other, bank.linkTo('/account/plans'), named);
  expect(found.status).toBe(200);
  expect(found.body).toContain(email);
  expect(found.body).not.toContain(shopper.email);
});

test('a bank that is down, replaced its key, or has a clock of its own: a sentence each, the choice kept [ASVS 9.1.2]', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer }) => {
  await shopper.known();
  const sub = await newCustomer();
  const next = '/?plan=pln_esim';
  const page = `/sign-in?${new URLSearchParams({ next })}`;
  const start = `${bankedUrl}/api/auth/oidc?${new URLSearchParams({ next })}`;
  const refusal = async (step: Promise<{ status: number; body: string }>, sentence: string) => {
    const { status, body } = await step;
    expect(body).toContain(sentence);
    expect(body).toContain('Your selection is saved.');
    return status;
  };

  // It goes while the shopper is there.
  const atBank = await visitor.request(start);
  const login = await visitor.request((await visitor.request(atBank.location)).location);
  let back = await visitor.request(login.url, new URLSearchParams({ sub }));
  while (!back.location.startsWith(bankedUrl)) back = await visitor.request(back.location);
  await bank.change({ down: true });
  const down = 'We can’t reach Demo Bank right now';
  expect(await refusal(bank.walk(visitor, back), down)).toBe(503);
  // A code is still a way.
  expect((await visitor.get(`${page}&problem=provider-down`)).text).toContain('Email me a code');
  await bank.change({ down: false });

  for (const clock of [300, -300]) {
    await bank.change({ clock });
    const refused = bank.walk(visitor, start, sub);
    expect(await refusal(refused, 'Demo Bank didn’t confirm this sign-in')).toBe(401);
  }
  await bank.change({ clock: 0 });

  await bank.change({ newKey: true });
  const signedIn = await bank.walk(visitor, start, sub);
  expect([signedIn.status, pathOf(signedIn)]).toEqual([200, next]);
});

test('an answer of the bank signs in only the browser that asked, and the bank takes its code once [ASVS 10.2.1]', {
  tag: '@once',
}, async ({ visitor, shopper, newCustomer }) => {
  await shopper.known();
  const start = `${bankedUrl}/api/auth/oidc?${new URLSearchParams({ next: '/?plan=pln_esim' })}`;
  const sub = await newCustomer();
  const login = await visitor.request(
    (await visitor.request((await visitor.request(start)).location)).location,
  );
  let step = await visitor.request(login.url, new URLSearchParams({ sub }));
  while (!step.location.startsWith(bankedUrl)) step = await visitor.request(step.location);
  const answer = step.location;

  const other = await new HttpBrowser(bankedUrl).get(answer.replace(bankedUrl, ''));
  expect([other.status, other.text]).toEqual([400, expect.stringContaining('to this browser')]);
  const altered = answer.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example');
  expect((await visitor.get(altered.replace(bankedUrl, ''))).status).toBe(401);
  // By a form, as some providers send it: without cookies, and with more than is needed.
  const { origin, pathname, searchParams } = new URL(answer);
  searchParams.set('user', shopper.email);
  const foreign = { 'sec-fetch-site': 'cross-site', cookie: '' };
  const posted = await visitor.request(origin + pathname, searchParams, foreign);
  expect([posted.status, posted.location.includes('user')]).toEqual([303, false]);
  const first = await visitor.get(posted.location.replace(bankedUrl, ''));
  expect(first.at).toBe('/?plan=pln_esim');
  await visitor.request(`${bankedUrl}/api/auth/sign-out`, new FormData());
  const replayed = await visitor.get(answer.replace(bankedUrl, ''));
  expect(replayed.text).not.toContain(shopper.email);
});

test('another person of the bank takes nobody’s place without a question [ASVS 7.6.2]', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer, newShopper }) => {
  await shopper.known();
  const next = '/?plan=pln_esim';
  await bank.walk(visitor, bank.linkTo(next), await newCustomer());
  const { email } = await newShopper();
  const sub = await newCustomer({ email });
  visitor.forget(bank.url);
  const asked = await bank.walk(visitor, bank.linkTo(next), sub);
  expect(pathOf(asked)).toBe('/sign-in/switch');
  expect(asked.body).toContain(`You’re signed in as ${shopper.email}. Continue as ${email}?`);
  const account = await visitor.get('/account/plans');
  expect(account.text).toContain(shopper.email);
  const to = await visitor.submit('/sign-in/switch', formIn(asked.body, `Continue as ${email}`));
  expect(to).toBe(next);
  expect((await visitor.get('/account/plans')).text).toContain(email);
});

test('the app hands a customer over: signed in, on its plan, in its language; once [ASVS 9.2.3]', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer, newShopper }) => {
  await shopper.known();
  const sub = await newCustomer();
  const token = await bank.token({ sub, plan: 'pln_esim', locale: 'es-MX' });
  const handOff = `${bankedUrl}/api/auth/hand-off`;
  const form = (value: string) => new URLSearchParams({ token: value });
  const opened = await bank.walk(visitor, await visitor.request(handOff, form(token)));
  expect([opened.status, pathOf(opened)]).toEqual([200, '/es?plan=pln_esim']);
  expect(opened.body).toContain(shopper.email);

  const other = new HttpBrowser(bankedUrl);
  const again = await bank.walk(other, await other.request(handOff, form(token)));
  expect(again.status).toBe(401);
  expect(again.body).toContain('Este enlace ha caducado o ya se ha usado');
  expect(again.body).toContain('pln_esim');

  // A link that anybody may have made is a question, also to nobody in particular.
  const fresh = await bank.token({ sub });
  const link = `${handOff}?${new URLSearchParams({ token: fresh })}`;
  const headers = { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' };
  const asked = await bank.walk(other, await other.request(link, undefined, headers));
  expect(pathOf(asked)).toBe('/sign-in/switch');
  expect(asked.body).toContain(`Continue as ${shopper.email}?`);
  const foreign = await fetch(handOff, { method: 'POST', headers, redirect: 'manual' });
  expect(foreign.headers.get('location')).toContain('problem=request-invalid');

  // Nor does another person take this one's place.
  const { email } = await newShopper();
  const second = await bank.token({ sub: await newCustomer({ email }) });
  const switched = await bank.walk(visitor, await visitor.request(handOff, form(second)));
  expect(pathOf(switched)).toBe('/sign-in/switch');
  expect((await visitor.get('/account/plans')).text).toContain(shopper.email);
  // Who comes with a used link is told whose account is open here.
  const used = await bank.walk(visitor, await visitor.request(handOff, form(second)));
  expect(used.status).toBe(401);
  expect(used.body).toContain('This link has expired or was used before.');
  expect(used.body).toContain(`Stay signed in as ${shopper.email}`);
});

test('inside the app: a slim bar, no header, and it stays through sign-in and checkout', {
  tag: '@once',
}, async ({ bank, visitor, shopper, newCustomer }) => {
  await shopper.known();
  const sub = await newCustomer();
  const claims = { sub, app: true, return: 'demobank://plans', plan: 'pln_esim' };
  const handOff = new URLSearchParams({ token: await bank.token(claims) });
  const opened = await visitor.request(`${bankedUrl}/api/auth/hand-off`, handOff);
  const store = await bank.walk(visitor, opened);
  for (const { body } of [store, await visitor.get('/account/plans')]) {
    expect(body).toContain('href="demobank://plans"');
    expect(body).toContain('viewport-fit=cover');
    expect(body).not.toContain('<nav aria-label="Main"');
    expect(body).toContain('Sign out');
  }
  const connect = await visitor.submit('/?plan=pln_esim', formIn(store.body, 'id="choice"'));
  const back = await walkThroughConnect(visitor, gigs, connect, shopper.email);
  const bought = await visitor.get(back.replace(bankedUrl, ''));
  expect(bought.body).toMatch(/href="demobank:\/\/plans\?event=purchased&amp;reference=[\w-]+"/);
  expect(bought.body).not.toContain('<nav aria-label="Main"');
  // No event tells the app of an order whose payment failed.
  const [{ id } = { id: '' }] = await gigs.subscriptionsOf(shopper);
  await gigs.patch(id, { status: 'pending', activatedAt: null });
  const references = [{ object: 'subscription', id }];
  await gigs.seed({ payments: [{ user: shopper.user, status: 'failed', references }] });
  const declined = await visitor.get(back.replace(bankedUrl, ''));
  expect(declined.text).toContain('Your payment didn’t go through');
  expect(declined.body).toContain('href="demobank://plans" class="button');
  expect(declined.body).not.toContain('event=purchased');

  // Another browser asks for it by address; what is not listed leads home.
  const other = new HttpBrowser(bankedUrl);
  const asked = await other.get('/de?app=1&return=https://evil.example/');
  expect(asked.body).toContain('Ganzen Shop öffnen');
  expect(asked.body).not.toContain('evil.example/"');
  expect((await other.get('/')).body).toContain('Open the full store');
  const others = ['/destinations', '/destinations/germany', '/plans/pln_esim', '/help'];
  for (const path of others) expect((await other.get(path)).body).toContain('Open the full store');
  await other.get('/?app=0');
  for (const path of ['/', ...others]) {
    expect((await other.get(path)).body).toContain('<nav aria-label="Main"');
  }
});
