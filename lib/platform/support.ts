import 'server-only';
import { env } from '@/lib/platform/settings/env';

/** Where somebody helps, by what it is; only what the brand has set. */
export type Channel = {
  kind: 'email' | 'chat' | 'phone' | 'center' | 'status';
  href: string;
  /** The address or number itself, where that is what is said. */
  value: string;
};

/** Every way to reach the brand, the quickest for both first. */
export function channels(): Channel[] {
  const { SUPPORT_EMAIL, SUPPORT_CHAT_URL, SUPPORT_PHONE, SUPPORT_URL, STATUS_URL } = env();
  const all: [Channel['kind'], string | undefined, string][] = [
    ['email', SUPPORT_EMAIL, 'mailto:'],
    ['chat', SUPPORT_CHAT_URL, ''],
    ['phone', SUPPORT_PHONE, 'tel:'],
    ['center', SUPPORT_URL, ''],
    ['status', STATUS_URL, ''],
  ];
  return all.flatMap(([kind, value, scheme]) =>
    value ? [{ kind, href: scheme + value, value }] : [],
  );
}

/** Where "contact us" leads, with what it is about in a mail; null where nobody can be reached. */
export function contactHref(subject?: string | null): string | null {
  const first = channels().find(({ kind }) => kind !== 'status');
  if (!first) return null;
  const isMail = first.kind === 'email' && subject;
  return isMail ? `${first.href}?subject=${encodeURIComponent(subject)}` : first.href;
}
