'use client';

import { useEffect, useRef, useState } from 'react';
import { useIsHydrating } from './use-is-hydrating';

type Props = {
  heading: string;
  /** Null where the heading says it all. */
  text: React.ReactNode;
  field?: { href: string; label: string } | undefined;
  /** What to do about it where no field can solve it. */
  children?: React.ReactNode;
};

/**
 * Says above a form what is wrong, takes the focus once, and links to the field. In a page that has
 * been there for a while before hydration, it takes nothing from a shopper who has begun.
 */
export function ProblemSummary({ heading, text, field, children }: Props) {
  const summary = useRef<HTMLElement>(null);
  const [wasThere] = useState(useIsHydrating());
  useEffect(() => {
    if (wasThere && document.activeElement !== document.body) return;
    summary.current?.focus({ preventScroll: wasThere && window.scrollY > 0 });
  }, [wasThere]);
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
