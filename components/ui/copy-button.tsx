'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

type Props = {
  text: string;
  /** Names what is copied, for assistive technology. */
  label: string;
  labels: { copy: string; copied: string; failed: string };
};

/** Copies a text to the clipboard and says so. Hidden without JavaScript. */
export function CopyButton({ text, label, labels }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    // The same again would not be announced.
    setSaid('');
    // Undefined on pages without https.
    const done = navigator.clipboard?.writeText(text).then(() => true);
    setSaid((await done?.catch(() => false)) ? labels.copied : labels.failed);
  };
  const Icon = said === labels.copied ? Check : Copy;
  return (
    <span className="needs-script no-print inline-flex items-center">
      <button
        type="button"
        aria-label={label}
        onClick={copy}
        className="link inline-flex min-h-11 cursor-pointer items-center gap-1.5"
      >
        <Icon aria-hidden="true" className="size-4" />
        <span>{labels.copy}</span>
      </button>
      <span role="status" className="text-muted text-sm not-empty:ms-2">
        {said}
      </span>
    </span>
  );
}
