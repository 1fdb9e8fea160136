import { Children } from 'react';
import type en from '@/lib/i18n/messages/en.json';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/env';

type Props = {
  /** The sentence, of the messages' `contact`. */
  say: keyof typeof en.contact;
  /** What the mail is about, such as the reference of an order. */
  subject?: string | null;
};

/** A sentence whose link writes to the store's help address; absent where the store has none. */
export async function Contact({ say, subject }: Props) {
  const { t } = await getIntl();
  const { SUPPORT_EMAIL } = env();
  if (!SUPPORT_EMAIL) return null;
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : '';
  const sentence = t.rich(`contact.${say}`, {
    link: (words) => (
      <a href={`mailto:${SUPPORT_EMAIL}${query}`} className="link">
        {words}
      </a>
    ),
  });
  // Each text in an element of its own, for browsers that translate the page.
  return Children.map(sentence, (part) => (typeof part === 'string' ? <span>{part}</span> : part));
}
