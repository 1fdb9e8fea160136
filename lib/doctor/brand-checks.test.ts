import { cpSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { brandFolder } from '@/lib/testing/brand-folder';
import { wirePlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { json, list, startUpstream } from '@/lib/testing/upstream';

const original = { ...settings };
const facts = ['provider', 'contact', 'speeds', 'remedies', 'termination', 'disabilities', 'other'];
const { path, put } = brandFolder();

afterEach(() => {
  for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
  Object.assign(settings, original);
});

async function lines() {
  const { examined } = await import('@/lib/testing/examined');
  const { brandSection } = await import('./checks/brand');
  return examined([brandSection]);
}

test('a store without a brand has nothing to mend, and no line for what it does not have', async () => {
  expect(await lines()).toMatchObject([{ name: 'brand', verdict: 'ok' }]);
});

test('a [fill in] that is left is ✗ and names the document', async () => {
  cpSync('docs/legal-templates/de', path('legal/de'), { recursive: true });
  expect(await lines()).toMatchObject([
    { name: 'brand', verdict: 'warning' },
    { name: 'legal documents', verdict: 'failure', says: expect.stringContaining('de/terms.md') },
  ]);
});

test('documents that the first language lacks are told, as others fall back on it', async () => {
  put('legal/de/imprint.md', '# Impressum');
  const says = 'en, the first language, lacks imprint';
  expect((await lines())[1]).toMatchObject({ name: 'legal documents', verdict: 'warning', says });
  put('legal/en/imprint.md', '# Legal notice');
  vi.resetModules();
  expect((await lines())[1]).toMatchObject({ verdict: 'ok', says: 'imprint' });
});

test('a document in two places, which stops the start, is ✗ before what is to be filled in', async () => {
  settings.LEGAL_TERMS_URL = 'https://brand.example/terms';
  put('legal/de/terms.md', '# AGB\n\n[fill in]');
  put('legal/de/imprint.md', '# Impressum\n\n[fill in]');
  const [, line] = await lines();
  expect(line).toMatchObject({
    name: 'legal documents',
    verdict: 'failure',
    says: 'are in two places: LEGAL_TERMS_URL and terms.md',
    fix: expect.stringContaining('Keep one'),
  });
  const { unfinishedDocuments } = await import('@/lib/legal/documents');
  expect(unfinishedDocuments()).toEqual(['de/imprint.md']);
});

test('what stops the start is ✗', async () => {
  put('logo.svg', '<svg viewBox="0 0 1 1"><script/></svg>');
  expect(await lines()).toMatchObject([{ name: 'brand', verdict: 'failure' }]);
});

test('contract summaries without facts, or of plans that do not say enough, are told', async () => {
  settings.PLAN_SUMMARY = 'eu';
  expect((await lines())[1]).toMatchObject({ name: 'contract summaries', verdict: 'failure' });

  const plans = [wirePlan(), wirePlan({ id: 'pln_2', coverage: null })];
  const gigs = await startUpstream();
  gigs.willAnswer(json(200, list(plans)));
  settings.GIGS_API_URL = gigs.url;
  put(
    'summary.en.json',
    JSON.stringify(Object.fromEntries(facts.map((name) => [name, 'A fact.']))),
  );
  vi.resetModules();
  const [, line] = await lines();
  await gigs.stop();
  expect(line).toMatchObject({ verdict: 'warning' });
  const others = locales.filter((locale) => locale !== 'en').join(', ');
  expect(line?.says).toMatch(new RegExp(`^none in ${others}; none of 1 plans .*: pln_2$`));
});

test('a sink that does not answer is named', async () => {
  const sink = await startUpstream();
  sink.willAnswer(json(404, {}));
  settings.ANALYTICS = [{ sink: 'webhook', url: `${sink.url}/figures` }];
  expect((await lines())[1]).toMatchObject({ name: 'figures', verdict: 'ok' });
  await sink.stop();
  settings.ANALYTICS = [{ sink: 'webhook', url: 'http://127.0.0.1:9/figures' }];
  expect((await lines())[1]).toMatchObject({
    name: 'figures',
    verdict: 'warning',
    says: 'no answer from webhook (127.0.0.1:9)',
  });
});
