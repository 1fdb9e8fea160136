import { beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { log } from '@/lib/platform/log/log';
import { sendMail } from '@/lib/platform/mail';
import { settings } from '@/lib/testing/settings';
import { type Declaration, readDraft } from './declaration';
import { declare } from './declare';
import { isGenuine } from './receipt';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));
vi.mock('@/lib/platform/mail', () => ({ sendMail: vi.fn() }));

const mail = vi.mocked(sendMail);
const ada: Declaration = {
  ...readDraft(new FormData()),
  kind: 'cancel',
  name: 'Ada',
  email: 'ada@example.com',
  contract: 'Ten, 0151',
  plans: [{ id: 'sub_1', name: 'Ten' }],
};
const renamed = { plans: [{ id: 'sub_1', name: 'Twenty' }] };
const send = (changes: Partial<Declaration> = {}, client = '192.0.2.1') =>
  declare({ ...ada, ...changes }, 'de', { client, isOwn: false });
const mailedTo = () => mail.mock.calls.map(([{ to }]) => to.address);

beforeEach(() => {
  settings.LEGAL_EMAIL = 'legal@shop.example';
  settings.AUTH_SECRET = ['a'.repeat(32)];
  const memory = memoryKv();
  kv.mockReset().mockReturnValue(memory);
  mail.mockReset().mockResolvedValue();
  vi.mocked(log).mockReset();
});

describe('a declaration', () => {
  test('goes to the brand, then to the shopper, whole and with its time', async () => {
    const receipt = await send();
    expect(mailedTo()).toEqual(['legal@shop.example', 'ada@example.com']);
    expect(receipt).toMatchObject({
      value: {
        reference: expect.stringMatching(/^C-\d{8}-\d{6}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}$/),
      },
    });
    for (const [{ text, attachments }] of mail.mock.calls) {
      expect(text).toContain('Eingegangen am');
      expect(text).toMatch(
        /Gesendet an Plans am .* UTC mit der Schaltfläche „jetzt kündigen“ auf https:\/\/shop\.example\n/,
      );
      expect(text).toContain('Hiermit kündige ich');
      expect(text).toContain('Ten; Ten, 0151');
      const file = JSON.parse(String(attachments?.[0]?.content));
      expect(isGenuine(file.declaration, file)).toBe(true);
    }
  });

  test('is not received when the mail to the brand fails', async () => {
    mail.mockRejectedValueOnce(new Error('554'));
    expect(await send()).toEqual({ ok: false, error: 'mail-failed' });
    expect(mailedTo()).toEqual(['legal@shop.example']);
    expect(vi.mocked(log).mock.calls).toEqual([['declaration refused', { kind: 'mail-failed' }]]);
    expect(await send()).toMatchObject({ value: { isMailed: true } });
    expect(mailedTo().slice(1)).toEqual(['legal@shop.example', 'ada@example.com']);
  });

  test('that no mail came of is not counted, however often it was tried', async () => {
    mail.mockRejectedValue(new Error('no connection'));
    for (let count = 0; count < 30; count += 1) {
      expect(await send()).toEqual({ ok: false, error: 'mail-failed' });
    }
    mail.mockReset().mockResolvedValue();
    expect(await send()).toMatchObject({ ok: true });
  });

  test('is received when only the mail to the shopper fails, which a second try makes up for', async () => {
    mail.mockResolvedValueOnce().mockRejectedValueOnce(new Error('550'));
    const [first, same] = await Promise.all([send(), send()]);
    expect(first).toMatchObject({ value: { isMailed: false } });
    expect(same).toEqual(first);
    expect(vi.mocked(log).mock.calls).toEqual([['receipt not mailed']]);
    const { reference } = first.ok ? first.value : { reference: '-' };
    expect(await send()).toMatchObject({ value: { reference, isMailed: true } });
    expect(mailedTo()).toEqual(['legal@shop.example', 'ada@example.com', 'ada@example.com']);
  });

  test('that the brand has stays received where no more are mailed to the shopper', async () => {
    mail.mockImplementation(async ({ to }) => {
      if (to.address === ada.email) throw new Error('550');
    });
    const first = await send();
    for (let count = 0; count < 6; count += 1) expect(await send()).toEqual(first);
    expect(mailedTo().filter((to) => to === ada.email)).toHaveLength(5);
  });

  test('sent ten times at once, and again, is one', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(new Set([...all, await send()].map((one) => JSON.stringify(one))).size).toBe(1);
    expect(mail).toHaveBeenCalledTimes(2);
    await send({ contract: 'Another' });
    expect(mail).toHaveBeenCalledTimes(4);
  });

  test.each(['ordinary', 'extraordinary'] as const)(
    'has the reason that was typed, %s or not',
    async (manner) => {
      await send({ manner, reason: 'No signal since May' });
      for (const [{ text }] of mail.mock.calls) expect(text).toContain('No signal since May');
    },
  );

  test('is another one where its plans have other names, as in another language', async () => {
    const [first, second] = [await send(), await send(renamed)];
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
    expect(mail).toHaveBeenCalledTimes(4);
  });

  test('is refused from the sixth in an hour of one client for one address', async () => {
    const answers = [];
    for (let count = 0; count < 6; count += 1) answers.push(await send({ name: `Ada ${count}` }));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    expect(answers[5]).toEqual({ ok: false, error: 'too-many' });
    expect(vi.mocked(log).mock.calls).toEqual([['declaration refused', { kind: 'too-many' }]]);
    expect(await send({}, '192.0.2.2')).toMatchObject({ ok: true });
    expect(await send({ email: 'eve@example.com' })).toMatchObject({ ok: true });
  });

  test('is not received while nothing can be counted', async () => {
    const broken = () => Promise.reject(new Error('no Redis'));
    kv.mockReturnValue({ get: broken, increment: broken, delete: broken });
    expect(await send()).toEqual({ ok: false, error: 'unavailable' });
    expect(vi.mocked(log).mock.calls).toEqual([['declaration refused', { kind: 'unavailable' }]]);
    expect(mail).not.toHaveBeenCalled();
  });
});

test('a reference is of one content and one time, also after a rotation', async () => {
  const sent = await send();
  if (!sent.ok) throw new Error('not sent');
  settings.AUTH_SECRET = ['b'.repeat(32), 'a'.repeat(32)];
  expect(isGenuine(ada, sent.value)).toBe(true);
  for (const altered of [{ contract: 'Ten, 0152' }, renamed]) {
    expect(isGenuine({ ...ada, ...altered }, sent.value)).toBe(false);
  }
  const later = { ...sent.value, receivedAt: '2026-01-01T00:00:00.000Z' };
  expect(isGenuine(ada, later)).toBe(false);
  settings.AUTH_SECRET = ['b'.repeat(32)];
  expect(isGenuine(ada, sent.value)).toBe(false);
});
