'use client';

import { useEffect, useRef } from 'react';

/**
 * Sends the shopper's colour scheme along with a form, so that Connect opens in it. Only a browser
 * knows it, so it is empty before hydration and without JavaScript.
 */
export function ThemeField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    if (field.current) field.current.value = isDark ? 'dark' : 'light';
  }, []);
  return <input ref={field} type="hidden" name="theme" />;
}
