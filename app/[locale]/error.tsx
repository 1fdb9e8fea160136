'use client';

import { useSyncExternalStore } from 'react';
import { type PageTexts, pageTextsSource } from '@/components/ui/page-texts';

/**
 * A bug: expected failures never come here. Part of every first load, so without the icon and the
 * card that other pages use.
 */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  // If the server fails, the attributes arrive together with this page.
  const said = useSyncExternalStore(
    () => () => undefined,
    pageTextsSource,
    () => '{}',
  );
  const texts: Partial<PageTexts> = JSON.parse(said);
  return (
    <main className="card error-card">
      <h1>{texts.wrongHeading}</h1>
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
