import { Children } from 'react';
import type en from '@/lib/i18n/messages/en.json';
import { getIntl } from '@/lib/i18n/server';
import { contactHref } from '@/lib/platform/support';

type Props = {
  /** The sentence, of the messages' `contact`. */
  say: keyof typeof en.contact;
  /** What the mail is about, such as the reference of an order. */
  subject?: string | null;
};

/** A sentence whose link leads to whoever helps; absent where the store has nobody. */
export async function Contact({ say, subject = null }: Props) {
  const { t } = await getIntl();
  const href = contactHref(subject);
  if (!href) return null;
  const sentence = t.rich(`contact.${say}`, {
    link: (words) => (
      <a href={href} className="link">
        {words}
      </a>
    ),
  });
  // Each text in an element of its own, for browsers that translate the page.
  return Children.map(sentence, (part) => (typeof part === 'string' ? <span>{part}</span> : part));
}
