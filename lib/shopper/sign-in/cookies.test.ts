import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { jar } from '@/lib/testing/cookie-jar';
import { trustDevice } from './cookies';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));

test('the templates of a brand’s privacy document say how long a browser is known', async () => {
  await trustDevice('ada@example.com');
  const [{ maxAge = 0 } = {}] = jar.values();
  for (const language of readdirSync('docs/legal-templates')) {
    const template = readFileSync(`docs/legal-templates/${language}/privacy.md`, 'utf8');
    expect(template).toMatch(new RegExp(`\\b${maxAge / (24 * 60 * 60)} `));
  }
});
