'use client';

import { CloudOff } from 'lucide-react';
import { Notice } from '@/components/site/notice';

/** A bug: expected failures never come here. Client Components have no catalogue, so it speaks English. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto w-full max-w-6xl grow px-4 py-12">
      <Notice
        icon={CloudOff}
        heading="Something went wrong on our side"
        text="Please try again. My plans shows what you have bought."
      >
        <button type="button" onClick={retry} className="button button-primary">
          Try again
        </button>
        <a href="/" className="button button-plain">
          To the plans
        </a>
      </Notice>
    </main>
  );
}
