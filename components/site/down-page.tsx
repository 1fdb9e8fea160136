import type { ComponentProps } from 'react';
import { DownNotice } from './down-notice';
import { Shell } from './shell';

type Props = ComponentProps<typeof DownNotice> & Omit<ComponentProps<typeof Shell>, 'children'>;

/** A page that has nothing to show, because Gigs is unavailable or refuses the store. */
export function DownPage({ subject, retry, outage, ...frame }: Props) {
  return (
    <Shell {...frame}>
      <DownNotice subject={subject} retry={retry} outage={outage} />
    </Shell>
  );
}
