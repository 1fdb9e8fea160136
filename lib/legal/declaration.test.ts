import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hostileForm } from '@/lib/testing/hostile';
import { longest, openDraft, problemOfForm, readDraft, sealDraft } from './declaration';

const complete = { kind: 'cancel', name: 'Ada', email: 'ada@example.com', contract: 'Ten, 0151' };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function problemOf(form: FormData) {
  return problemOfForm(form, readDraft(form));
}

describe('a form', () => {
  test('needs a name, an address and what identifies the contract, and nothing else', () => {
    expect(problemOf(formOf(complete))).toBeNull();
    const without = (name: string) => problemOf(formOf({ ...complete, [name]: ' ' }));
    expect(without('name')).toBe('name-missing');
    expect(without('email')).toBe('email-invalid');
    expect(without('contract')).toBe('contract-missing');
    expect(problemOf(formOf({ ...complete, contract: '', plan: 'sub_1' }))).toBeNull();
  });

  test.each(['2099-12-31', ''])('may end on %j', (endsOn) => {
    expect(problemOf(formOf({ ...complete, endsOn }))).toBeNull();
  });

  test.each(['2099-02-30', 'tomorrow', '31.12.2099', '2020-01-01', '0026-12-01'])(
    'cannot end on %j',
    (endsOn) => {
      expect(problemOf(formOf({ ...complete, endsOn }))).toBe('date-invalid');
    },
  );

  test('longer than an address can keep is refused, and kept as far as it fits', () => {
    const form = formOf({ ...complete, reason: '😀'.repeat(400) });
    expect(problemOf(form)).toBe('too-long');
    expect(readDraft(form).reason).toBe('😀'.repeat(300));
  });

  test('keeps as many whole characters as fit, however wide they are', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀'), maxLength: 200 });
    fc.assert(
      fc.property(letters, (name) => {
        let fits = '';
        for (const letter of name) {
          if (Buffer.byteLength(fits + letter) > longest.name) break;
          fits += letter;
        }
        expect(readDraft(formOf({ ...complete, name })).name).toBe(fits);
      }),
    );
  });

  test('as long as a body may be costs no more than a short one', () => {
    const measured = vi.spyOn(Buffer, 'byteLength');
    problemOf(formOf({ ...complete, reason: '€'.repeat(20_000) }));
    const calls = measured.mock.calls.length;
    measured.mockRestore();
    expect(calls).toBeLessThan(10);
  });

  test('full of what takes the most room is kept whole', async () => {
    const full = (most: number) => `a${'"'.repeat(most - 2)}b`;
    const { name, contract, reason } = longest;
    const texts = { name: full(name), contract: full(contract), reason: full(reason) };
    const form = formOf({ ...complete, ...texts });
    for (let at = 10; at < 20; at += 1) form.append('plan', `sub_${'0'.repeat(58)}${at}`);
    expect(problemOf(form)).toBeNull();
    const draft = readDraft(form);
    expect(await openDraft('cancel', await sealDraft(draft, null))).toMatchObject({
      value: { draft },
    });
  });

  test('is about every plan that was ticked, or is not sent', () => {
    const form = formOf({ ...complete, contract: '' });
    const ids = Array.from({ length: 11 }, (_, at) => `sub:${at}.x`);
    for (const id of ids.slice(1)) form.append('plan', id);
    expect(problemOf(form)).toBeNull();
    expect(readDraft(form).plans).toEqual(ids.slice(1));
    form.append('plan', ids[0] ?? '');
    expect(problemOf(form)).toBe('too-long');
  });

  test('whatever it holds, is one kind, bounded, and the same after it was sealed', async () => {
    const names = [...Object.keys(complete), 'reason', 'endsOn', 'manner', 'plan'];
    const known = fc.constantFrom(...Object.values(complete), 'extraordinary', '2026-01-01');
    await fc.assert(
      fc.asyncProperty(hostileForm(names, known), async (form) => {
        const draft = readDraft(form);
        problemOfForm(form, draft);
        for (const text of Object.values(draft).flat()) expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
        const sealed = await sealDraft(draft, null);
        expect(sealed.length).toBeLessThan(8_192);
        expect(await openDraft(draft.kind, sealed)).toMatchObject({ value: { draft } });
        const other = draft.kind === 'cancel' ? 'withdraw' : 'cancel';
        expect(await openDraft(other, sealed)).toMatchObject({ ok: false });
      }),
      { numRuns: 300 },
    );
  });
});
