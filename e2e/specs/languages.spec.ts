import { breakPage } from '../fixtures/break-page';
import { gigs } from '../fixtures/gigs';
import { linksIn, textsIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { checkoutStateIn } from '../pages/callback-page';
import { walkThroughConnect } from '../stage/connect-walk';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const german = {
  locale: 'de',
  name: 'Deutsch',
  title: 'Mobilfunktarife · Demo Mobile',
  choosePlan: 'Tarif auswählen',
  chooseSim: 'SIM auswählen',
  atCheckout: 'SIM an der Kasse wählen',
  signIn: 'Anmelden',
  email: 'E-Mail-Adresse',
  send: 'Code per E-Mail senden',
  codeHeading: 'Sieh in dein Postfach',
  subject: /^\d{6} ist dein Code für Demo Mobile$/,
  mail: /Dein Anmeldecode für Demo Mobile lautet \d{6}\n\nEr gilt einmal/,
  code: 'Code',
  signOut: 'Abmelden',
  noSims: 'Du hast keine SIM, die hier zur Auswahl steht. Du kannst an der Kasse eine wählen.',
  price: '9,90 € pro Monat',
  submit: 'Weiter zur Kasse',
  active: 'Dein Tarif ist aktiv',
  sim: /eSIM mit Endziffern \d{4}/,
  toPlans: 'Meine Tarife ansehen',
  statusActive: 'Aktiv',
  down: 'Wir können unsere Tarife gerade nicht laden',
  broken: 'Bei uns ist etwas schiefgegangen',
  missing: 'Seite nicht gefunden',
};

const spanish = {
  locale: 'es',
  name: 'español',
  title: 'Planes móviles · Demo Mobile',
  choosePlan: 'Elige un plan',
  chooseSim: 'Elige una SIM',
  atCheckout: 'Elegir la SIM al pagar',
  signIn: 'Iniciar sesión',
  email: 'Correo electrónico',
  send: 'Envíame un código',
  codeHeading: 'Revisa tu correo',
  subject: /^\d{6} es tu código de Demo Mobile$/,
  mail: /Tu código para iniciar sesión en Demo Mobile es \d{6}\n\nSirve una sola vez/,
  code: 'Código',
  signOut: 'Cerrar sesión',
  noSims: 'No tienes ninguna SIM que elegir aquí. Puedes elegirla al pagar.',
  price: '9,90 € al mes',
  submit: 'Continuar al pago',
  active: 'Tu plan está activo',
  sim: /eSIM terminada en \d{4}/,
  toPlans: 'Ver mis planes',
  statusActive: 'Activo',
  down: 'Ahora mismo no podemos cargar los planes',
  broken: 'Algo ha fallado por nuestra parte',
  missing: 'Página no encontrada',
};

test(`the whole purchase in ${german.name}, from the store to the confirmation`, async ({
  page,
  newEmail,
  connect,
  callback,
}) => {
  const email = newEmail();
  const speaks = () => expect(page.locator('html')).toHaveAttribute('lang', german.locale);
  await page.goto(`/${german.locale}`);
  await speaks();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page).toHaveTitle(german.title);

  await page.getByRole('link', { name: german.signIn, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.signIn);
  await page.getByRole('textbox', { name: german.email }).fill(email);
  await page.getByRole('button', { name: german.send }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.codeHeading);
  const code = await gigs.code(email, german.subject);
  expect((await gigs.mail(email))?.text).toMatch(german.mail);
  await page.getByRole('textbox', { name: german.code }).fill(code);
  await page.getByRole('main').getByRole('button', { name: german.signIn }).click();
  await expect(page.getByRole('button', { name: german.signOut })).toBeVisible();
  await expect(page).toHaveURL(`/${german.locale}`);
  await speaks();

  await expect(page.getByText(german.noSims)).toBeVisible();
  const plans = page.getByRole('radiogroup', { name: german.choosePlan });
  await plans.getByRole('radio', { name: `Europe eSIM 5 GB ${german.price}` }).check();
  await expect(
    page
      .getByRole('radiogroup', { name: german.chooseSim })
      .getByRole('radio', { name: german.atCheckout }),
  ).toBeChecked();
  await page.getByRole('button', { name: german.submit }).click();
  await connect.takeNewEsim();
  await connect.pay();
  await connect.returnToStore();

  await callback.shows('active');
  await expect(page).toHaveURL(new RegExp(`^${storeUrl}/${german.locale}/checkout/callback\\?`));
  await speaks();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.active);
  await expect(page.getByRole('main')).toContainText(german.sim);
  await expect(page.getByRole('main')).toContainText(german.price);

  expect(await gigs.lastConnectSession(email)).toMatchObject({
    callbackUrl: expect.stringContaining(
      `${storeUrl}/${german.locale}/checkout/callback?checkout=`,
    ),
    userDetails: { email, preferredLocale: german.locale },
  });

  await page.getByRole('link', { name: german.toPlans }).click();
  await expect(page).toHaveURL(`/${german.locale}/account/plans`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Europe eSIM 5 GB' })).toContainText(
    german.statusActive,
  );
  await page.getByRole('button', { name: german.signOut }).click();
  await expect(page).toHaveURL(`/${german.locale}`);
});

test(`the whole purchase in ${spanish.name} without scripts, from the store to the confirmation`, {
  tag: '@once',
}, async ({ newEmail }) => {
  const email = newEmail();
  const visitor = new HttpBrowser(storeUrl);
  const home = `/${spanish.locale}`;
  const opens = async (path: string) => {
    const answer = await visitor.get(path);
    expect(answer.body, path).toContain(`<html lang="${spanish.locale}" dir="ltr"`);
    return answer;
  };
  const front = await opens(home);
  expect(textsIn(front.body, 'title')).toEqual([spanish.title]);
  const [signIn = ''] = linksIn(front.body, spanish.signIn);
  const form = await opens(signIn);
  for (const words of [spanish.email, spanish.send]) expect(form.text).toContain(words);
  const asked = await opens(await visitor.post(signIn, 'email', { email }));
  expect(textsIn(asked.body, 'h1')).toEqual([spanish.codeHeading]);
  expect(textsIn(asked.body, 'label')).toContain(spanish.code);
  const code = await gigs.code(email, spanish.subject);
  expect((await gigs.mail(email))?.text).toMatch(spanish.mail);
  expect(await visitor.post(signIn, 'code', { code })).toBe(home);

  const chosen = await opens(`${home}?plan=pln_esim`);
  const { signOut, noSims, choosePlan, chooseSim, atCheckout, price, submit } = spanish;
  for (const words of [signOut, noSims, choosePlan, chooseSim, atCheckout, price, submit]) {
    expect(chosen.text).toContain(words);
  }
  const connect = await visitor.post(`${home}?plan=pln_esim`, 'voucher', {});
  const back = await walkThroughConnect(visitor, gigs, connect, email);
  expect(back).toMatch(new RegExp(`^${storeUrl}${home}/checkout/callback\\?`));
  await expect.poll(async () => checkoutStateIn((await opens(back)).body)).toBe('active');
  const bought = await opens(back);
  expect(textsIn(bought.body, 'h1')).toEqual([spanish.active]);
  expect(bought.text).toMatch(spanish.sim);
  expect(bought.text).toContain(price);

  expect(await gigs.lastConnectSession(email)).toMatchObject({
    callbackUrl: expect.stringContaining(`${storeUrl}${home}/checkout/callback?checkout=`),
    userDetails: { email, preferredLocale: spanish.locale },
  });

  expect(linksIn(bought.body, spanish.toPlans)).toEqual([`${home}/account/plans`]);
  const plans = await opens(`${home}/account/plans`);
  expect(plans.text).toMatch(new RegExp(`Europe eSIM 5 GB.*${spanish.statusActive}`));
  expect(await visitor.press(`${home}/account/plans`, signOut)).toBe(home);
});

for (const words of [german, spanish]) {
  const { locale } = words;

  test(`what is missing, down or broken is said in ${words.name}`, async ({ page }) => {
    const heading = page.getByRole('heading', { level: 1 });
    expect((await page.goto(`/${locale}/no-such-page`))?.status()).toBe(404);
    await expect(heading).toHaveText(words.missing);
    expect((await page.goto(`${storeWithoutGigsUrl}/${locale}`))?.status()).toBe(503);
    await expect(heading).toHaveText(words.down);

    await page.goto(`/${locale}`);
    await breakPage(page);
    await expect(heading).toHaveText(words.broken);
    await expect(page.getByRole('main').getByRole('link')).toHaveAttribute('href', `/${locale}`);
  });
}
