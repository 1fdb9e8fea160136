'use client';

import { choiceFields } from '@/lib/checkout/choice-fields.js';
import { withQuery } from '@/lib/platform/with-query';
import { besidePlanNow } from './choice-context';

type Props = Omit<React.ComponentProps<'a'>, 'href'> & { href: string };

/**
 * A link to a page that goes on with the choice: it takes along what was chosen since this page was
 * loaded, which OrderSummary keeps in the address.
 */
export function ChoiceLink({ href, ...link }: Props) {
  const takeAlong = ({ currentTarget }: { currentTarget: HTMLAnchorElement }) => {
    const { pathname, searchParams } = new URL(href, window.location.origin);
    for (const name of choiceFields) searchParams.delete(name);
    for (const [name, value] of new URLSearchParams(besidePlanNow())) searchParams.set(name, value);
    currentTarget.href = withQuery(pathname, searchParams);
  };
  return (
    <a href={href} onPointerDown={takeAlong} onFocus={takeAlong} onClick={takeAlong} {...link} />
  );
}
