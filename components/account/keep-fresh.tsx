'use client';

import { useEffect, useState } from 'react';
import { hide, leave } from './leave';
import type { WatchVersion, WatchVersionProps } from './watch-version';

/**
 * Keeps a private page true to Gigs, by a script that is fetched only once the shopper looks elsewhere:
 * until then nothing has to be compared.
 */
export function KeepFresh(props: WatchVersionProps) {
  const [Watch, setWatch] = useState<typeof WatchVersion | null>(null);
  useEffect(() => {
    const watch = () =>
      import('./watch-version').then(
        (loaded) => setWatch(() => loaded.WatchVersion),
        () => undefined,
      );
    const wake = ({ persisted }: PageTransitionEvent) => persisted && leave();
    const looking = ['blur', 'focus', 'visibilitychange'];
    for (const event of looking) window.addEventListener(event, watch);
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', wake);
    return () => {
      for (const event of looking) window.removeEventListener(event, watch);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', wake);
    };
  }, []);
  return Watch && <Watch {...props} />;
}
