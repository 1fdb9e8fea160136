import { afterEach, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { channels, contactHref } from './support';

const names = ['SUPPORT_EMAIL', 'SUPPORT_CHAT_URL', 'SUPPORT_PHONE', 'SUPPORT_URL', 'STATUS_URL'];
afterEach(() => {
  for (const name of names) Reflect.deleteProperty(settings, name);
});

test('without a channel there is nothing to write to, and with a status page alone neither', () => {
  expect([channels(), contactHref('x')]).toEqual([[], null]);
  settings.STATUS_URL = 'https://status.example';
  expect(contactHref()).toBeNull();
});

test('one channel is where to write to; a mail says what it is about', () => {
  settings.SUPPORT_PHONE = '+4930123456';
  expect(contactHref('A & B')).toBe('tel:+4930123456');
  settings.SUPPORT_CHAT_URL = 'https://chat.example/x';
  expect(contactHref('A & B')).toBe('https://chat.example/x');
  settings.SUPPORT_EMAIL = 'help@shop.example';
  expect(contactHref('A & B')).toBe('mailto:help@shop.example?subject=A%20%26%20B');
  expect(channels().map(({ kind }) => kind)).toEqual(['email', 'chat', 'phone']);
});
