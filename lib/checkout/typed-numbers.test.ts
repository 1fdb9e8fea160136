import { beforeEach, expect, test, vi } from 'vitest';
import { currentShopper } from '@/lib/shopper/server';
import { ada, eve } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { markOfSim, readKeptSim } from './sim-cookie';
import { keepTypedNumbers } from './typed-numbers';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));

const [one, another] = ['8942400090000000028', '8942400090000000010'];

beforeEach(() => {
  jar.clear();
  settings.AUTH_SECRET = ['a'.repeat(32)];
  vi.mocked(currentShopper).mockResolvedValue(null);
});

/** The ICCID that a form with this number, and the mark of its page, means. */
async function sent(iccid: string, mark?: string): Promise<string | null> {
  const form = new FormData();
  form.set('sim', 'iccid');
  form.set('iccid', iccid);
  if (mark !== undefined) form.set('kept-sim', mark);
  return (await keepTypedNumbers(form)).iccid;
}

/** What a page shown now says of the number that it offers. */
async function markHere(): Promise<string> {
  const kept = await readKeptSim(await currentShopper());
  return kept ? markOfSim(kept) : '';
}

test('a blank field means the number that its page shows, also after sign-in', async () => {
  expect(await sent('8942 4000-9000 0000 028')).toBe(one);
  const mark = await markHere();
  expect(mark).not.toContain('0028');
  expect(await sent('', mark)).toBe(one);
  vi.mocked(currentShopper).mockResolvedValue(ada);
  expect(await sent(' ', mark)).toBe(one);
});

test('it means none where another number was typed since, or its page showed none', async () => {
  await sent(one);
  const mark = await markHere();
  await sent(another);
  for (const old of [mark, 'forged', '', undefined]) expect(await sent('', old)).toBe('');
  expect(await readKeptSim(null)).toMatchObject({ typed: another });
  expect(await sent('', await markHere())).toBe(another);
});

test('nor does it mean the number of another shopper of this browser', async () => {
  vi.mocked(currentShopper).mockResolvedValue(ada);
  await sent(one);
  const mark = await markHere();
  vi.mocked(currentShopper).mockResolvedValue(eve);
  expect(await sent('', mark)).toBe('');
});
