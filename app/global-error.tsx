'use client';

import { error as words } from '@/lib/i18n/messages/en/error';

/** A bug in what every page has around it; without this, Next's own page would be in every first load. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body style={{ font: '1.125rem system-ui', margin: '20vh auto', maxWidth: '32rem' }}>
        <h1>{words.wrongHeading}</h1>
        <p>{words.wrongText}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.retry}
        </button>
      </body>
    </html>
  );
}
