'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pageTexts } from '@/components/ui/page-texts';
import { styles } from '../styles';

/**
 * A bug: expected failures never come here. Part of every first load, so without the icon and the
 * card that other pages use.
 */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const [texts, setTexts] = useState<ReturnType<typeof pageTexts>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  // If the server fails, the attributes arrive together with this page.
  useLayoutEffect(() => setTexts(pageTexts()), []);
  // What had the focus is gone.
  useEffect(() => {
    if (texts.wrongHeading) heading.current?.focus();
  }, [texts]);
  return (
    <main className="card error-card">
      {/* Then there are no styles in the page. */}
      <link rel="stylesheet" href="/styles.css" />
      <h1 ref={heading} tabIndex={-1}>
        {texts.wrongHeading}
      </h1>
      <p>{texts.wrongText}</p>
      <div>
        <button type="button" onClick={retry} className="button button-primary">
          {texts.retry}
        </button>
        <a href={texts.home} className="button button-plain">
          {texts.toStore}
        </a>
      </div>
    </main>
  );
}

/**
 * The styles of every page, in its HTML: nothing is waited for before the first paint. A client
 * component, because what the server renders goes into the page data as well (docs/adr/0020), and
 * here, because each file of one is a script of its own.
 */
export function PageStyles() {
  if (typeof window !== 'undefined' || !styles) return null;
  return (
    <style href="store" precedence="store">
      {styles}
    </style>
  );
}
