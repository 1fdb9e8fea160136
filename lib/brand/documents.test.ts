import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'brand-'));

beforeEach(() => {
  vi.stubEnv('BRAND_FOLDER', folder);
  vi.resetModules();
});

const documents = () => import('./documents');

function put(file: string, text: string) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('a document is in the language asked for, or in the default one and says so', async () => {
  put('legal/en/terms.md', '\uFEFF# Terms\r\n\r\nText');
  put('legal/de/terms.md', '# AGB');
  const { hasLegalDocument, legalDocument } = await documents();
  expect(legalDocument('terms', 'de')).toMatchObject({
    title: 'AGB',
    language: 'de',
    isFallback: false,
  });
  expect(legalDocument('terms', 'es')).toMatchObject({
    title: 'Terms',
    language: 'en',
    isFallback: true,
  });
  expect(legalDocument('terms', 'en-XA')).toMatchObject({ title: 'Terms', isFallback: false });
  expect(hasLegalDocument('terms', 'es')).toBe(false);
});

test.each(['privacy', '../../secret', 'terms.md', '', 'Terms', '__proto__', 'a'.repeat(99)])(
  'there is no document %j',
  async (name) => expect((await documents()).legalDocument(name, 'en')).toBeNull(),
);

test('what is empty or too large is no document', async () => {
  put('help/en.md', ' \n');
  put('help/de.md', 'x'.repeat(256_001));
  const { helpDocument } = await documents();
  expect(helpDocument('en')).toBeNull();
  expect(helpDocument('de')).toBeNull();
});

test('the words above the plans are in their own language or not there', async () => {
  put('home.en.md', '# Hello');
  const { homeDocument } = await documents();
  expect(homeDocument('en')).toMatchObject({ title: 'Hello' });
  expect(homeDocument('de')).toBeNull();
});

test('no page shows a document with a template’s [fill in]', async () => {
  put('help/en.md', '# Help\n\n## Where?\n\n[fill in: the street]');
  put('home.en.md', '# [fill in: a heading]\n\nText');
  put('destinations/jp.en.md', '# Japan\n\n[fill in]');
  const { destinationDocument, helpDocument, homeDocument } = await documents();
  expect(helpDocument('en')).toBeNull();
  expect(homeDocument('en')).toBeNull();
  expect(destinationDocument('jp', 'en')).toBeNull();
});
