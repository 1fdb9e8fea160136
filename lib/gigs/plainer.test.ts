import { beforeEach, expect, test, vi } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { askPlainer } from './plainer';

const ask = vi.fn<(form: string) => Promise<Result<string, GigsError>>>();
const forms = ['full', 'plain', 'bare'] as const;
const invalid = fail(gigsError('invalid'));

/** A Gigs that knows these forms only. */
function knows(...known: string[]) {
  ask.mockReset();
  ask.mockImplementation(async (form) => (known.includes(form) ? ok(form) : invalid));
}

function asked() {
  return ask.mock.calls.map(([form]) => form);
}

beforeEach(() => {
  processValues.delete('gigs-accepted-forms');
});

test('the full form is asked alone where Gigs knows it', async () => {
  knows('full');
  expect(await askPlainer('list', forms, ask)).toEqual(ok('full'));
  expect(asked()).toEqual(['full']);
});

test('a refused form is asked once more in a plainer form, and never again by this process', async () => {
  knows('plain', 'bare');
  expect(await askPlainer('list', forms, ask)).toEqual(ok('plain'));
  expect(asked()).toEqual(['full', 'plain']);
  ask.mockClear();
  expect(await askPlainer('list', forms, ask)).toEqual(ok('plain'));
  expect(asked()).toEqual(['plain']);
  ask.mockClear();
  await askPlainer('another list', forms, ask);
  expect(asked()).toEqual(['full', 'plain']);
});

test('a question with one form left is asked in that form', async () => {
  knows('bare');
  await askPlainer('list', forms, ask);
  ask.mockClear();
  expect(await askPlainer('list', ['bare'], ask)).toEqual(ok('bare'));
});

test('what is refused in every form is not remembered', async () => {
  knows();
  expect(await askPlainer('list', forms, ask)).toEqual(invalid);
  ask.mockClear();
  await askPlainer('list', forms, ask);
  expect(asked()).toEqual(forms);
});

test('a failure that is not about the form is the answer', async () => {
  for (const kind of ['unavailable', 'forbidden', 'conflict', 'timeout'] as const) {
    ask.mockReset().mockResolvedValue(fail(gigsError(kind)));
    expect(await askPlainer('list', forms, ask)).toEqual(fail(gigsError(kind)));
    expect(asked()).toEqual(['full']);
  }
  ask.mockReset().mockResolvedValue(fail(gigsError('invalid', { code: 'userAlreadyExists' })));
  await askPlainer('list', forms, ask, ({ code }) => code === undefined);
  expect(asked()).toEqual(['full']);
});

test('a form that was accepted a moment ago is not the reason of a refusal', async () => {
  vi.useFakeTimers();
  knows('plain');
  await askPlainer('list', forms, ask);
  knows('bare');
  expect(await askPlainer('list', forms, ask)).toEqual(invalid);
  expect(asked()).toEqual(['plain']);
  vi.advanceTimersByTime(61_000);
  expect(await askPlainer('list', forms, ask), 'Gigs may have changed').toEqual(ok('bare'));
  vi.useRealTimers();
});
