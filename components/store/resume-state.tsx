'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type ResumeAnswer, type ResumeWord, resumeWord } from '@/lib/connect/resume-status';

type Props = {
  /** The endpoint of the result and its page; null when there is no session. */
  source: string | null;
  here: string | null;
  /** Null when signed out. */
  myPlans: string | null;
  compact: boolean;
  plan: string;
  begun: string;
  again: React.ReactNode;
  dismiss: React.ReactNode;
  labels: Record<'heading' | 'see' | 'plans' | ResumeWord, string>;
};

/** The result of a checkout; a link to it until it is known, and without JavaScript. */
export function ResumeState(props: Props) {
  const { source, here, myPlans, compact, plan, begun, again, dismiss, labels } = props;
  const [answer, setAnswer] = useState<ResumeAnswer>();
  useEffect(() => {
    // Without SWR, which every store page would have to load.
    if (source) read(source).then(setAnswer, () => undefined);
  }, [source]);
  const word = resumeWord(answer);
  if (word === null) return null;
  const isBought = word === 'active' || word === 'activating';
  return (
    <section
      aria-labelledby="resume"
      className={`card mb-8 flex flex-wrap items-start gap-x-4 gap-y-4 px-5 ${compact ? 'py-3' : 'py-5'}`}
    >
      <Icon
        name={word === 'active' ? 'good' : 'earlier'}
        className={`mt-0.5 size-6 shrink-0 ${word === 'active' ? 'text-good' : 'text-muted'}`}
      />
      <div className="min-w-0 max-w-prose flex-1 basis-64">
        <h2 id="resume" className="font-semibold">
          {labels.heading}
        </h2>
        <p className="break-anywhere text-muted text-sm">{`${plan} · ${begun}`}</p>
        <p role="status" className="break-anywhere mt-1">
          {labels[word]}
        </p>
      </div>
      <div className="flex w-full flex-wrap gap-2 *:grow sm:w-auto sm:*:grow-0 max-sm:*:first:w-full">
        {isBought && myPlans ? (
          <a href={myPlans} className="button button-primary">
            {labels.plans}
          </a>
        ) : (
          !isBought && again
        )}
        {here && (
          <a href={here} className="button button-plain">
            {labels.see}
          </a>
        )}
        {dismiss}
      </div>
    </section>
  );
}

async function read(source: string): Promise<ResumeAnswer> {
  const answer = await fetch(source, { method: 'POST', cache: 'no-store' });
  return answer.json();
}
