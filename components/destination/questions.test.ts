import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { Questions } from './questions';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

test('plans with texts but no calls are not said to be data only', async () => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const texting = aPlan({ voiceSeconds: 0, messages: 100 });
  for (const [plans, sentence] of [
    [[texting], 'No, these plans don’t include calls.'],
    [
      [texting, aPlan({ voiceSeconds: 600 })],
      'The others don’t include calls, so use apps to call.',
    ],
  ] as const) {
    const questions = await Questions({ plans: [...plans], kind: 'country', name: 'Japan' });
    expect(renderToStaticMarkup(questions)).toContain(sentence);
  }
});
