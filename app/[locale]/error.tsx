'use client';

import { useSyncExternalStore } from 'react';
import { Notice } from '@/components/site/notice';

/** The page's texts in its language, from `data-error-page`: messages stay on the server. */
export type ErrorPageLabels = Record<'heading' | 'text' | 'retry' | 'toStore' | 'home', string>;

/** A bug: expected failures never come here. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  // If the server fails, the attributes arrive together with this page.
  const said = useSyncExternalStore(
    () => () => undefined,
    () => document.documentElement.dataset.errorPage ?? '{}',
    () => '{}',
  );
  const labels = JSON.parse(said) as Partial<ErrorPageLabels>;
  return (
    <main className="mx-auto w-full max-w-6xl grow px-4 py-12">
      <Notice icon={Cloud} heading={labels.heading ?? ''} text={labels.text ?? ''}>
        <button type="button" onClick={retry} className="button button-primary">
          {labels.retry}
        </button>
        <a href={labels.home} className="button button-plain">
          {labels.toStore}
        </a>
      </Notice>
    </main>
  );
}

/** Drawn here, since this page is part of every first load and the icon library should not be. */
function Cloud(props: React.SVGProps<SVGSVGElement>) {
  return (
    <svg
      {...props}
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M17.5 19H9a7 7 0 1 1 6.7-9h1.8a4.5 4.5 0 1 1 0 9Z" strokeLinejoin="round" />
    </svg>
  );
}
