import { cpSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { brandFolder } from '@/lib/testing/brand-folder';
import { settings } from '@/lib/testing/settings';

const { path, put } = brandFolder();

afterEach(() => {
  Reflect.deleteProperty(settings, 'LEGAL_TERMS_URL');
});

const documents = () => import('./documents');

describe('the documents of a brand', () => {
  test('are listed in one order, in the words of a language or the default one', async () => {
    put('legal/en/privacy.md', '# Privacy\n\nWords');
    put('legal/en/terms.md', '# Terms\n\nWords');
    put('legal/de/terms.md', '# AGB\n\nWorte');
    const { documentLinks, languagesOf, publishedDocument, publishedNames } = await documents();
    expect(documentLinks('de')).toEqual([
      { name: 'terms', href: '/de/legal/terms' },
      { name: 'privacy', href: '/de/legal/privacy' },
    ]);
    expect(publishedDocument('privacy', 'de')).toMatchObject({ language: 'en', isFallback: true });
    expect(languagesOf('terms')).toEqual(['en', 'de']);
    expect(publishedNames()).toEqual(['terms', 'privacy']);
  });

  test('are not there while something is to be filled in', async () => {
    put('legal/en/imprint.md', '# Imprint\n\n[fill in: name]');
    const { documentLinks, isNotOffered, publishedDocument, unfinishedDocuments } =
      await documents();
    expect(publishedDocument('imprint', 'en')).toBeNull();
    expect(documentLinks('en')).toEqual([]);
    expect(unfinishedDocuments()).toEqual(['en/imprint.md']);
    expect(isNotOffered('/legal/imprint', 'en')).toBe(true);
  });

  test('may be elsewhere, but not in two places', async () => {
    settings.LEGAL_TERMS_URL = 'https://brand.example/terms?v=2';
    const { documentLinks, isNotOffered } = await documents();
    expect(documentLinks('en')).toEqual([{ name: 'terms', href: settings.LEGAL_TERMS_URL }]);
    expect(isNotOffered('/legal/terms', 'en')).toBe(true);
    const { duplicateDocuments } = await import('./startup');
    expect(duplicateDocuments()).toEqual([]);
    put('legal/de/terms.md', '# AGB');
    vi.resetModules();
    expect((await import('./startup')).duplicateDocuments()).toEqual(['terms']);
  });

  test.each(['secrets', '..', 'constructor', 'README'])('there is none called %s', async (name) => {
    put(`legal/en/${name === '..' ? 'x' : name}.md`, '# Words');
    expect((await documents()).publishedDocument(name, 'en')).toBeNull();
  });
});

test.each(['en', 'de', 'es'])(
  'the templates in %s are shown once they are filled in',
  async (locale) => {
    cpSync('docs/legal-templates', path('legal'), { recursive: true });
    const names = ['terms', 'privacy', 'imprint', 'withdrawal', 'accessibility'];
    const before = await documents();
    for (const name of names) expect(before.publishedDocument(name, locale as 'en')).toBeNull();
    for (const name of names) {
      const file = path(`legal/${locale}/${name}.md`);
      put(
        `legal/${locale}/${name}.md`,
        readFileSync(file, 'utf8').replace(/\[fill in[^\]]*\]/g, 'x'),
      );
    }
    vi.resetModules();
    const after = await documents();
    for (const name of names) {
      expect(after.publishedDocument(name, locale as 'en')).toMatchObject({ isFallback: false });
    }
  },
);
