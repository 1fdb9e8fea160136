import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Canary, holds, leaksIn } from '../fixtures/canaries';
import { startFigures } from '../fixtures/figures';
import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { startRecorder } from '../fixtures/recorder';
import { expect, test } from '../fixtures/test';
import { post, signed } from '../fixtures/webhooks';
import { connectUrl, ports, storeAt } from '../stage/ports';
import { storeSettings, testSettings } from '../stage/settings';
import { startStore } from '../stage/start';

const upstream = 'upstream-message-that-nobody-may-read';

/** Secret settings of the store, in a form that can be searched for. */
const secretSettings = {
  AUTH_SECRET: [
    'canary-of-the-newer-auth-secret-0123456789',
    'canary-of-the-older-auth-secret-9876543210',
  ].join(),
  GIGS_WEBHOOK_SECRET: 'whsec_Y2FuYXJ5LW9mLXRoZS13ZWJob29rLXNlY3JldC0wMQ==',
  SMTP_URL: `smtp://mailer:canary-of-the-mail-password@127.0.0.1:${ports.smtp}`,
};
const store = storeAt(ports.recorder);

// One after the other: both visits are to the same address.
test.describe.configure({ mode: 'default' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a whole visit ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled, baseURL: store });
    test('shows secrets only where they are meant to be [ASVS 3.2.2]', async ({
      page,
      shopper,
      context,
      signInPage,
      myPlans,
    }) => {
      test.setTimeout(240_000);
      const began = Date.now();
      const sink = await startFigures({ port: ports.figuresOfCanary });
      const server = await startStore(
        { ...ports, store: ports.recorded },
        {
          settings: {
            ...testSettings,
            ...secretSettings,
            SITE_URL: store,
            ANALYTICS: sink.setting,
          },
        },
      );
      const recorder = await startRecorder(ports.recorder, ports.recorded);
      const referers: string[] = [];
      const elsewhere = new Set<string>();
      page.on('request', async (request) => {
        const { origin } = new URL(request.url());
        if (origin === store) return;
        elsewhere.add(origin);
        referers.push((await request.allHeaders()).referer ?? '');
      });

      const iccid = `89424200${String(Math.random()).slice(2, 13).padEnd(11, '7')}`;
      await shopper.known({ sims: [{ iccid }] });
      const [sim = ''] = shopper.sims;
      const plan = await gigs.seedPlan();
      await shopper.subscribes(plan.id);
      const imei = newImei();
      const install = `/account/sims/${sim}/install`;

      // Sign-in, a purchase on a device named by its IMEI, and everything the account has to show.
      await page.goto('/');
      await signInPage.open();
      await signInPage.askForCode(shopper.email);
      const code = await gigs.code(shopper.email, 'Demo Mobile');
      await signInPage.enterCode(code === '000000' ? '000001' : '000000');
      await expect(page.getByRole('alert', { name: 'That didn’t work' })).toBeVisible();
      await signInPage.enterCode(code);
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      await page.goto(`/?plan=pln_both&sim=${sim}&device=imei#devices`);
      await page.getByRole('textbox', { name: 'IMEI' }).fill(imei);
      const entry = page.waitForRequest(/\/entry\?session=/);
      await page.getByRole('button', { name: 'Continue to checkout' }).click();
      const sessionUrl = (await entry).url();
      await shopper.connect.isOpen();
      const kept = await context.cookies();
      for (const { name, httpOnly, sameSite } of kept) {
        expect({ name, httpOnly, sameSite }).toEqual({ name, httpOnly: true, sameSite: 'Lax' });
      }
      await page.goto('/');
      await expect(page.getByRole('main')).toBeVisible();
      await page.goto(sessionUrl);
      await shopper.connect.pay();
      await shopper.connect.returnToStore();
      await shopper.sees('active');
      const returned = page.url();
      for (const path of [
        ...['/account/plans', '/account/sims', `/account/sims?show=${sim}`, install],
        ...[`${install}?show=code`, '/plans/pln_both', '/compare?plans=pln_both', '/no-such-page'],
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      await myPlans.open();
      await myPlans.press(plan.name, 'View details');
      await shopper.connect.isOpen();
      await page.getByRole('button', { name: 'Go back' }).click();
      await myPlans.returned('viewed');
      const viewed = page.url();

      // The same as data, and again while Gigs says with a secret in its words that it is broken.
      const paths = [
        ...['/', '/de', '/?plan=pln_both', '/plans/pln_both', '/compare?plans=pln_both'],
        ...['/account/plans', '/account/sims', install, '/sign-in', returned, viewed],
        ...['/no-such-page', '/none.html', '/api/nothing'],
        ...[`/api/checkout/status?${new URL(returned).searchParams}`, '/api/plans?locale=en'],
      ];
      // Nothing of a page is in these requests, so one visit has them.
      const lookAround = async () => {
        if (javaScriptEnabled) return;
        for (const headers of [{}, { RSC: '1' }]) {
          await Promise.all(paths.map((path) => context.request.get(path, { headers })));
        }
      };
      await lookAround();
      for (const status of [500, 404, 422, 503]) {
        const { id } = await gigs.fault({
          match: { path: '/(subscriptions|sims|users|payments|devices)', contains: shopper.user },
          fault: {
            type: 'status',
            status,
            body: { object: 'error', type: upstream, code: upstream, message: upstream },
          },
        });
        await lookAround();
        await page.goto('/account/plans');
        await expect(page.getByRole('main')).toBeVisible();
        await gigs.repair(id);
      }
      const word = JSON.stringify({ type: 'com.gigs.user.updated', data: { email: upstream } });
      const by = secretSettings.GIGS_WEBHOOK_SECRET;
      expect(await post(store, word, signed(word, { by }))).toBe(204);
      expect(await post(store, word, {})).toBe(401);
      const cookies = [...kept, ...(await context.cookies())];
      await page.goto('/');
      await signInPage.signOut();
      await recorder.stop();
      await server.end();
      await sink.stop();

      const sealed = (name: string) => cookies.find((cookie) => cookie.name.endsWith(name))?.value;
      const task = new URL(viewed).searchParams.get('task') ?? '';
      const order = new URL(returned).searchParams.get('checkout') ?? '';
      const activation = await gigs.activationCode(sim);
      const everywhere: Canary[] = [
        ...Object.values(secretSettings).flatMap((setting) =>
          setting.split(',').map((value) => ({ name: 'a setting', value })),
        ),
        { name: 'the mail password', value: 'canary-of-the-mail-password' },
        { name: 'the key of Gigs', value: storeSettings(ports).GIGS_TOKEN },
        { name: 'the words of Gigs', value: upstream, isPosted: true },
        ...['session', 'checkout', 'device', 'browser'].map((name) => ({
          name: `the cookie ${name}`,
          value: sealed(`storefront.${name}`) ?? '',
        })),
        ...cookies
          .filter(({ value }) => value.length > 20)
          .map(({ name, value }) => ({ name: `the cookie ${name}`, value })),
        { name: 'the code', value: code, isPosted: true },
      ];
      const token = new URL(sessionUrl).searchParams.get('token') ?? '';
      const atConnect = new RegExp(`^${connectUrl}/`);
      const inPages: Canary[] = [
        ...everywhere,
        { name: 'the token of Connect', value: token, partOf: atConnect },
        { name: 'the address of Connect', value: sessionUrl, partOf: atConnect },
        // Every page of a signed-in shopper says who is signed in, and the sign-in where the code
        // went.
        {
          name: 'the e-mail',
          value: shopper.email,
          shownBy: /^\/(?!api\/|_next\/)/,
          isPosted: true,
        },
        { name: 'the ICCID', value: iccid, shownBy: /^\/account\/sims\?show=/ },
        { name: 'the activation code', value: activation, shownBy: /\/install\?show=code$/ },
        {
          name: 'the token of the activation code',
          value: activation.split('$')[2] ?? '',
          shownBy: /\/install\?show=code$/,
        },
        { name: 'the IMEI', value: imei, shownBy: /^\/\?.*device=imei/, isPosted: true },
        {
          name: 'the sealed order',
          value: order,
          shownBy: /^\/(checkout\/callback|(de)?(\?|$))/,
          partOf: /^\S*\/(checkout\/callback|api\/checkout\/(status|card)|sign-in)\?/,
        },
        {
          name: 'the sealed task',
          value: task,
          shownBy: /^\/account\/return/,
          partOf: /^\S*\/(account\/return|sign-in)\?/,
        },
      ];
      for (const { name, value } of inPages) expect(value.length, name).toBeGreaterThan(5);
      expect(recorder.exchanges.length).toBeGreaterThan(javaScriptEnabled ? 50 : 100);
      expect.soft(leaksIn(recorder.exchanges, inPages)).toEqual([]);

      // What the brand's statistics were told: all of it, and nothing of the shopper.
      expect
        .soft([...new Set(sink.figures().map(({ name }) => name))].toSorted())
        .toEqual(['begin_checkout', 'purchase', 'view_item', 'view_item_list']);
      const purchases = sink.figures().filter(({ name }) => name === 'purchase');
      expect.soft(purchases).toHaveLength(1);
      const ofShopper = [shopper.user, returned, new URL(sessionUrl).host, 'Demo Shopper'];
      for (const value of ofShopper) expect.soft(sink.text()).not.toContain(value);
      const counted = inPages.filter((canary) => holds(sink.text(), canary));
      expect.soft(counted.map(({ name }) => name)).toEqual([]);

      // What was printed, what was kept on disk, what was sent elsewhere: nothing, on no purpose.
      const printed = inPages.filter((canary) => holds(server.output(), canary));
      expect.soft(printed.map(({ name }) => name)).toEqual([]);
      expect(referers.length).toBeGreaterThan(3);
      expect([...elsewhere]).toEqual([connectUrl]);
      for (const referer of referers) expect.soft(['', `${store}/`]).toContain(referer);
      for (const file of filesOf('.next')) {
        if (statSync(file).mtimeMs < began) continue;
        const text = readFileSync(file, 'utf8');
        const held = inPages.filter((canary) => holds(text, canary)).map(({ name }) => name);
        expect.soft(held, file).toEqual([]);
      }
    });
  });
}

test('client scripts hold no settings and no source', () => {
  const files = filesOf('.next/static');
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect(file).not.toMatch(/\.map$/);
    if (!/\.(js|css|json)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    expect(text, file).not.toMatch(/sourceMappingURL|server-only/);
    for (const name of ['GIGS_TOKEN', 'AUTH_SECRET', 'SMTP_URL', 'REDIS_URL', 'api.gigs.com']) {
      expect(text.includes(name), `${name} in ${file}`).toBe(false);
    }
  }
});

test('images and functions contain only the files that they load', () => {
  const lists = filesOf('.next/server').filter((file) => file.endsWith('.nft.json'));
  expect(lists.length).toBeGreaterThan(10);
  for (const list of lists) {
    const { files } = JSON.parse(readFileSync(list, 'utf8')) as { files: string[] };
    const tooMuch = files.filter((file) =>
      /(?:^|\/)(?:e2e|docs|package-lock\.json)(?:\/|$)/.test(file),
    );
    expect(tooMuch, list).toEqual([]);
  }
});

function filesOf(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
