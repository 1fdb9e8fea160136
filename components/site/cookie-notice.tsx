'use client';

import { useSyncExternalStore } from 'react';
import { pageTexts } from '@/components/ui/page-texts';

/** Says what does not work where the browser blocks cookies. Only scripts can tell in advance. */
export function CookieNotice() {
  const isBlocked = useSyncExternalStore(
    () => () => undefined,
    () => !navigator.cookieEnabled,
    () => false,
  );
  return isBlocked ? (
    <p role="status" className="mb-6 rounded-xl bg-warn-soft px-4 py-3 text-warn">
      {pageTexts().noCookies}
    </p>
  ) : null;
}
