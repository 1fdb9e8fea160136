'use client';

import { useEffect, useRef } from 'react';

type Props = {
  heading: string;
  /** Null where the heading says it all. */
  text: React.ReactNode;
  field?: { href: string; label: string } | undefined;
  /** What to do about it where no field can solve it. */
  children?: React.ReactNode;
};

/** Says above a form what is wrong, takes the focus once, and links to the field. */
export function ProblemSummary({ heading, text, field, children }: Props) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <section ref={summary} tabIndex={-1} role="alert" aria-label={heading} className="problem">
      <h2 className="font-semibold text-bad">{heading}</h2>
      {text && <p className="mt-1">{text}</p>}
      {field && (
        <a href={field.href} className="problem-link">
          {field.label}
        </a>
      )}
      {children && <div className="problem-more">{children}</div>}
    </section>
  );
}
