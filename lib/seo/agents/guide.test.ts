import { expect, test, vi } from 'vitest';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

async function guideOf(...locales: string[]): Promise<string> {
  vi.resetModules();
  vi.doMock('@/lib/i18n/locales', () => ({ locales, pseudoLocales: [] }));
  const { agentsGuide } = await import('./guide');
  return agentsGuide();
}

test.each([
  [['de', 'en'], 'Languages: de, en. The first has no prefix in the address, others as in `/en`.'],
  [['fr'], 'Languages: fr. The first has no prefix in the address.'],
])('the guide names the languages that the store has: %s', async (locales, sentence) => {
  expect(await guideOf(...locales)).toContain(sentence);
});

test('the guide promises no page that a store may not have, and no price of this moment', async () => {
  const guide = (await guideOf('en', 'de')).replace(/\s+/g, ' ');
  expect(guide).toContain(
    'destinations), where the store has any, and every page of a listed plan',
  );
  expect(guide).not.toContain('as of now');
});
