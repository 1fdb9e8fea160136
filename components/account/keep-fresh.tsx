'use client';

import { useEffect, useState } from 'react';
import type { WatchVersion, WatchVersionProps } from './watch-version';

/** Keeps a private page true to Gigs, by a script that is fetched only once the page is there. */
export function KeepFresh(props: WatchVersionProps) {
  const [Watch, setWatch] = useState<typeof WatchVersion | null>(null);
  useEffect(() => {
    import('./watch-version').then(
      (loaded) => setWatch(() => loaded.WatchVersion),
      () => undefined,
    );
  }, []);
  return Watch && <Watch {...props} />;
}
