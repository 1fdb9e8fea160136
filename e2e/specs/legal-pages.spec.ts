import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { gigs } from '../fixtures/gigs';
import { isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { ports, storeAt, storeUrl } from '../stage/ports';
import { testSettings } from '../stage/settings';
import { type Server, startStore } from '../stage/start';

const store = storeAt(ports.legal);
const facts = {
  provider: 'Demo Mobile Ltd',
  contact: '1 Example Street, Berlin. legal@example.com, +49 30 123456',
  speeds: 'Up to 150 Mbit/s down and 50 Mbit/s up; usually 40 and 15 Mbit/s.',
  remedies: 'If speeds stay below this, the price may be reduced or the contract ended.',
  termination: 'It can be ended at the end of each period.',
  disabilities: 'Text relay and support by chat.',
  other: 'Terms and privacy are linked on every page.',
};

let folder = '';
let server: Server;

/** A brand with all documents in English and German, but for one that is not finished. */
function writeBrand(): void {
  cpSync('docs/legal-templates', join(folder, 'legal'), { recursive: true });
  rmSync(join(folder, 'legal/es'), { recursive: true });
  for (const language of ['en', 'de']) {
    // Elsewhere, as the settings say.
    rmSync(join(folder, 'legal', language, 'accessibility.md'));
    for (const name of readdirSync(join(folder, 'legal', language))) {
      const file = join(folder, 'legal', language, name);
      if (name === 'imprint.md') continue;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\[fill in[^\]]*\]/g, 'Demo'));
    }
    writeFileSync(join(folder, `summary.${language}.json`), JSON.stringify(facts));
  }
  cpSync('e2e/fixtures/brand/help', join(folder, 'help'), { recursive: true });
}

test.describe.configure({ mode: 'default' });
test.use({ baseURL: store });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'));
  writeBrand();
  const settings = {
    ...testSettings,
    SITE_URL: store,
    BRAND_FOLDER: folder,
    LEGAL_ACCESSIBILITY_URL: 'https://example.com/access',
    PRICES_TAX: 'included',
    SELLER_NAME: 'Demo Mobile Ltd',
    PLAN_SUMMARY: 'eu',
    SUPPORT_PHONE: '+4930123456',
    SUPPORT_CHAT_URL: 'https://example.com/chat',
    STATUS_URL: 'https://example.com/status',
    SUPPORT_HOURS: 'Mon–Fri 9–17 CET',
  };
  server = await startStore({ ...ports, store: ports.legal }, { settings, health: '/api/ready' });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('every page links to the documents that the brand has', { tag: '@once' }, async ({
  request,
}) => {
  const footerOf = async (path: string) => {
    const html = await (await request.get(path)).text();
    return /<footer.*<\/footer>/s.exec(html)?.[0] ?? '';
  };
  for (const [path, prefix] of [
    ['/', ''],
    ['/plans/pln_both', ''],
    ['/de/compare', '/de'],
    ['/es', '/es'],
  ] as const) {
    const footer = await footerOf(path);
    for (const name of ['terms', 'privacy', 'withdrawal']) {
      expect(footer, path).toContain(`href="${prefix}/legal/${name}"`);
    }
    expect(footer).toContain('href="https://example.com/access"');
    expect(footer).not.toContain('/legal/imprint');
  }
  expect((await request.get('/legal/imprint')).status()).toBe(404);
  expect((await request.get('/legal/accessibility')).status()).toBe(404);
  expect((await request.get('/de/legal/none')).status()).toBe(404);
  const german = await (await request.get('/de/legal/terms')).text();
  expect(german).toContain('Allgemeine Geschäftsbedingungen');
  expect(german).toMatch(/<link rel="alternate" hrefLang="de"/);
  expect(german).not.toMatch(/<link rel="alternate" hrefLang="es"/);
  const spanish = await (await request.get('/es/legal/terms')).text();
  expect(spanish).toContain('Esta página solo está disponible en otro idioma.');
  expect(spanish).toMatch(/<div lang="en">.*Terms/s);
  expect(spanish).toContain('content="noindex"');
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${store}/de/legal/terms</loc>`);
  expect(sitemap).not.toContain('/es/legal/');
  expect(sitemap).not.toContain('imprint');
  expect(german).toContain(`"merchantReturnLink":"${store}/de/legal/withdrawal"`);
});

test('the documents in the footer weigh less than 400 bytes', { tag: '@once' }, async ({
  request,
}) => {
  // A page without plans, of which other tests have more or fewer at any time.
  const weigh = async (url: string) => gzipSync(await (await request.get(url)).body()).length;
  expect((await weigh('/sign-in')) - (await weigh(`${storeUrl}/sign-in`))).toBeLessThan(400);
});

test('the price says that it includes tax, and the button names the seller', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/plans/pln_both');
  const aside = page.locator('.order-bar');
  await expect(aside).toContainText('Your contract is with Demo Mobile Ltd.');
  await expect(page.getByText('All prices include VAT.')).toBeVisible();
  await expect(aside.getByRole('link', { name: 'Terms' })).toHaveAttribute('href', '/legal/terms');
  await isAccessible(page, { onPhone: true });
  for (const path of ['/legal/withdrawal', '/es/legal/terms', '/help', '/plans/pln_both/summary']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
});

test('documents of Gigs stand beside the button, and an outage leaves the page', {
  tag: '@once',
}, async ({ request }) => {
  // On sale, but in no list of other tests.
  const metadata = { 'store.hidden': 'yes' };
  const plan = await gigs.seedPlan({ status: 'available', metadata });
  const document = { plan: plan.id, name: 'Contract <b>', type: 'application/pdf' };
  await gigs.seed({
    planDocuments: [
      { ...document, url: 'https://example.com/contract.pdf' },
      { ...document, name: 'Unsafe', url: 'http://example.com/contract.pdf' },
      { ...document, name: 'Local', url: 'https://127.0.0.1/contract.pdf' },
    ],
  });
  const { id } = await gigs.fault({
    match: { path: 'planDocuments$' },
    fault: { type: 'status', status: 503 },
  });
  const during = await request.get(`/plans/${plan.id}`);
  await gigs.repair(id);
  expect(during.status()).toBe(200);
  expect(await during.text()).not.toContain('contract.pdf');
  const html = await (await request.get(`/plans/${plan.id}`)).text();
  expect(html).toContain('href="https://example.com/contract.pdf"');
  expect(html).toContain('Contract &lt;b&gt; (PDF)');
  expect(html).not.toMatch(/Unsafe|127\.0\.0\.1\/contract/);
});

test('a contract summary is one page of A4, in the order of the regulation', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/de/plans/pln_both');
  await page.getByRole('link', { name: 'Vertragszusammenfassung' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Anbieter',
    'Dienste und Geräte',
    'Geschwindigkeiten des Internetdienstes und Abhilfe bei Problemen',
    'Preis',
    'Laufzeit, Verlängerung und Kündigung',
    'Funktionen für Endnutzer mit Behinderungen',
    'Sonstige relevante Informationen',
  ]);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // No facts in Spanish, so no summary: nothing is translated or invented.
  const missing = await page.request.get('/es/plans/pln_both/summary');
  expect(missing.status()).toBe(404);
});

test('help has the brand’s answers beside the store’s, and every channel', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/help');
  await page.getByText('When am I charged?').click();
  await expect(page.getByText('won’t be charged until you confirm')).toBeVisible();
  for (const [name, href] of [
    ['Email help@example.com', 'mailto:help@example.com'],
    ['Chat with us', 'https://example.com/chat'],
    ['Call +49 30 123456', 'tel:+4930123456'],
    ['Service status', 'https://example.com/status'],
  ] as const) {
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', href);
  }
  await expect(page.getByText('Mon–Fri 9–17 CET')).toBeVisible();
});
