'use client';

import { useEffect, useState } from 'react';

/** Says what does not work where the browser blocks cookies. Only scripts can tell in advance. */
export function CookieNotice({ children }: { children: React.ReactNode }) {
  const [isBlocked, setIsBlocked] = useState(false);
  useEffect(() => setIsBlocked(!navigator.cookieEnabled), []);
  return isBlocked && children;
}
