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
    <main className="mx-auto w-full max-w-6xl grow px-4 py-12">
      <section className="card mx-auto max-w-2xl px-6 py-8 sm:px-10 sm:py-10">
        <h1 className="font-bold text-3xl tracking-tight">{texts.wrongHeading}</h1>
        <p className="mt-3 max-w-prose text-lg text-muted">{texts.wrongText}</p>
        <div className="mt-8 grid gap-3 sm:flex sm:flex-wrap">
          <button type="button" onClick={retry} className="button button-primary">
            {texts.retry}
          </button>
          <a href={texts.home} className="button button-plain">
            {texts.toStore}
          </a>
        </div>
      </section>
    </main>
  );
}
