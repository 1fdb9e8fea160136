'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type ResumeAnswer, type ResumeWord, resumeWord } from '@/lib/connect/resume-status';

type Props = {
  /** The endpoint of the result; null when there is no session. */
  source: string | null;
  className: string;
  /** What was bought, and when. */
  intro: React.ReactNode;
  /** Null when signed out. */
  toPlans: React.ReactNode;
  toResult: React.ReactNode;
  /** Null where the plan may have been bought, or is no longer for sale. */
  again: React.ReactNode;
  dismiss: React.ReactNode;
  labels: Record<ResumeWord, string>;
};

/** The result of a checkout; a link to it until it is known, and without JavaScript. */
export function ResumeState(props: Props) {
  const { source, className, intro, toPlans, toResult, again, dismiss, labels } = props;
  const [answer, setAnswer] = useState<ResumeAnswer>();
  useEffect(() => {
    if (!source) return;
    let newest = 0;
    // Without SWR, which every store page would have to load.
    const look = () => {
      if (document.hidden) return;
      newest += 1;
      const mine = newest;
      const show = (said: ResumeAnswer) => {
        if (mine !== newest) return;
        setAnswer(said);
        // It is told once, and would be gone the next time.
        if (resumeWord(said) === 'active') document.removeEventListener('visibilitychange', look);
      };
      read(source).then(show, () => undefined);
    };
    look();
    // What was paid meanwhile, in another tab, must not be offered again.
    document.addEventListener('visibilitychange', look);
    return () => {
      newest = -1;
      document.removeEventListener('visibilitychange', look);
    };
  }, [source]);
  const word = resumeWord(answer);
  if (word === null) return null;
  const isBought = word === 'active' || word === 'activating' || word === 'there';
  // Whoever started again where a plan may have been bought would buy it twice.
  const start = word === 'unavailable' ? null : again;
  return (
    <section aria-labelledby="resume" className={className}>
      {word === 'active' ? (
        <Icon name="good" className="resume-icon text-good" />
      ) : (
        <Icon name="earlier" className="resume-icon text-muted" />
      )}
      <div className="resume-text">
        {intro}
        <p role="status" className="break-anywhere mt-1">
          {labels[word]}
        </p>
      </div>
      <div className="resume-actions">
        {isBought ? toPlans : start}
        {toResult}
        {dismiss}
      </div>
    </section>
  );
}

async function read(source: string): Promise<ResumeAnswer> {
  const answer = await fetch(source, { method: 'POST', cache: 'no-store' });
  return answer.json();
}
