'use client';

import { unstable_rethrow } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { pageTexts } from './page-texts';
import { useMarkPending } from './pending-forms';
import { ProblemSummary } from './problem-summary';

type Props = Omit<React.ComponentProps<'form'>, 'action' | 'onSubmit'> & {
  action: (form: FormData) => Promise<never>;
};

const SLOW_ANSWER_MS = 15_000;

/**
 * A form of a server action: without JavaScript and before hydration a plain one. It is sent once
 * at a time, and stays as it is when no answer comes (offline, a proxy's or a firewall's own page),
 * where React would replace the page by the error page.
 */
export function ActionForm({ action, children, ...form }: Props) {
  const [pending, startTransition] = useTransition();
  const [failures, setFailures] = useState(0);
  // A render is too late to stop the second of two quick presses.
  const isSent = useRef(false);
  const submitter = useRef<HTMLElement>(null);
  const [isSlow, setIsSlow] = useState(false);
  const markUnderWay = useMarkPending(pending);
  useEffect(() => {
    if (!pending) {
      // The same refusal twice leaves the form as it is, to be sent once more.
      isSent.current = false;
      return;
    }
    const timer = setTimeout(setIsSlow, SLOW_ANSWER_MS, true);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [pending]);

  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    submitter.current = event.nativeEvent.submitter;
    // Another address, such as that of the language switch.
    if (submitter.current?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (isSent.current) return;
    isSent.current = true;
    markUnderWay();
    const fields = new FormData(event.currentTarget, submitter.current);
    // Connect opens in it, and only a browser knows it.
    fields.set('theme', matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    // Not React's own `action`, which would throw what follows at the error page.
    startTransition(async () => {
      try {
        await action(fields);
      } catch (error) {
        // The redirect of an answer.
        unstable_rethrow(error);
        startTransition(() => setFailures((count) => count + 1));
      }
    });
  };

  return (
    <form {...form} action={action} onSubmit={send}>
      {(failures > 0 || isSlow) && (
        <NoAnswer
          key={failures}
          isSlow={isSlow}
          retry={({ form }) => {
            const button = submitter.current;
            form?.requestSubmit(button?.isConnected ? button : null);
          }}
        />
      )}
      {children}
    </form>
  );
}

type NoAnswerProps = { isSlow: boolean; retry: (button: HTMLButtonElement) => void };

/** Says that no answer came, or none yet. */
function NoAnswer({ isSlow, retry }: NoAnswerProps) {
  const texts = pageTexts();
  const what = isSlow ? 'slowAnswer' : 'noAnswer';
  return (
    <ProblemSummary heading={texts[what] ?? ''} text={texts[`${what}Text`] ?? ''}>
      {!isSlow && (
        <button
          type="button"
          onClick={(event) => retry(event.currentTarget)}
          className="button button-plain"
        >
          {texts.retry}
        </button>
      )}
    </ProblemSummary>
  );
}
