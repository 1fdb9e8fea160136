import { breakPage } from '../fixtures/break-page';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const languages = [
  {
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
  },
  {
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
  },
];

for (const words of languages) {
  const { locale } = words;

  test(`the whole purchase in ${words.name}, from the store to the confirmation`, async ({
    page,
    newEmail,
    connect,
    callback,
  }) => {
    const email = newEmail();
    const speaks = () => expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.goto(`/${locale}`);
    await speaks();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(page).toHaveTitle(words.title);

    await page.getByRole('link', { name: words.signIn, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.signIn);
    await page.getByRole('textbox', { name: words.email }).fill(email);
    await page.getByRole('button', { name: words.send }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.codeHeading);
    const code = await gigs.code(email, words.subject);
    expect((await gigs.mail(email))?.text).toMatch(words.mail);
    await page.getByRole('textbox', { name: words.code }).fill(code);
    await page.getByRole('main').getByRole('button', { name: words.signIn }).click();
    await expect(page.getByRole('button', { name: words.signOut })).toBeVisible();
    await expect(page).toHaveURL(`/${locale}`);
    await speaks();

    await expect(page.getByText(words.noSims)).toBeVisible();
    const plans = page.getByRole('radiogroup', { name: words.choosePlan });
    await plans.getByRole('radio', { name: `Europe eSIM 5 GB ${words.price}` }).check();
    await expect(
      page
        .getByRole('radiogroup', { name: words.chooseSim })
        .getByRole('radio', { name: words.atCheckout }),
    ).toBeChecked();
    await page.getByRole('button', { name: words.submit }).click();
    await connect.takeNewEsim();
    await connect.pay();
    await connect.returnToStore();

    await callback.shows('active');
    await expect(page).toHaveURL(new RegExp(`^${storeUrl}/${locale}/checkout/callback\\?`));
    await speaks();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.active);
    await expect(page.getByRole('main')).toContainText(words.sim);
    await expect(page.getByRole('main')).toContainText(words.price);

    expect(await gigs.lastConnectSession(email)).toMatchObject({
      callbackUrl: expect.stringContaining(`${storeUrl}/${locale}/checkout/callback?checkout=`),
      userDetails: { email, preferredLocale: locale },
    });

    await page.getByRole('link', { name: words.toPlans }).click();
    await expect(page).toHaveURL(`/${locale}/account/plans`);
    await expect(page.getByRole('listitem').filter({ hasText: 'Europe eSIM 5 GB' })).toContainText(
      words.statusActive,
    );
    await page.getByRole('button', { name: words.signOut }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });

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
