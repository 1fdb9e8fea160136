import { CircleAlert, CircleCheck, CircleX, Hourglass, type LucideIcon, Undo2 } from 'lucide-react';
import { SupportLink } from '@/components/site/support-link';
import { Details } from '@/components/ui/details';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';
import { newsWords } from '@/lib/subscriptions/news-labels';
import type { ReturnState } from '@/lib/subscriptions/outcome';
import type { Returned } from '@/lib/subscriptions/return';
import { IntentForm } from './intent-form';
import { KeepLooking } from './poll-page';

type Props = { returned: Returned; here: string };

const quiet = 'bg-sunken text-muted dark:bg-line';

const marks: Record<Exclude<ReturnState, 'not-found'>, { icon: LucideIcon; tone: string }> = {
  confirmed: { icon: CircleCheck, tone: 'bg-good-soft text-good' },
  underway: { icon: Hourglass, tone: 'bg-warn-soft text-warn' },
  failed: { icon: CircleX, tone: 'bg-bad-soft text-bad' },
  checking: { icon: Hourglass, tone: 'bg-warn-soft text-warn' },
  unconfirmed: { icon: CircleAlert, tone: 'bg-warn-soft text-warn' },
  unchanged: { icon: Undo2, tone: quiet },
  aborted: { icon: Undo2, tone: quiet },
  expired: { icon: Hourglass, tone: quiet },
  misconfigured: { icon: CircleAlert, tone: 'bg-bad-soft text-bad' },
  viewed: { icon: Undo2, tone: quiet },
  unavailable: { icon: CircleAlert, tone: 'bg-warn-soft text-warn' },
};

const needsHelp: ReturnState[] = ['misconfigured', 'unconfirmed', 'failed'];

/** What became of something done in Connect: confirmed by Gigs, or not (yet), and what to do now. */
export async function TaskResult({ returned, here }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const { state, task, reference, open } = returned;
  if (state === 'not-found') return null;
  const { icon: Icon, tone } = marks[state];
  const { heading, text } = returned.news ? newsWords(returned.news, intl) : words(state, t);
  const anchor = task?.subscription ? `#${task.subscription}` : '';
  const again = state === 'expired' && task;
  return (
    <article className="card mx-auto max-w-2xl px-6 py-8 sm:px-10 sm:py-10">
      <span className={`inline-flex size-14 items-center justify-center rounded-full ${tone}`}>
        <Icon aria-hidden="true" className="size-7" />
      </span>
      <h1 className="mt-5 font-bold text-3xl tracking-tight">{heading}</h1>
      <div role="status" className="mt-3 max-w-prose text-lg text-muted">
        <p>{text}</p>
      </div>
      {open && (
        <KeepLooking words={{ watching: t('task.watching'), over: t('task.watchingOver') }} />
      )}
      {reference && needsHelp.includes(state) && (
        <Details rows={[[t('task.reference'), reference]]} />
      )}
      <div className="mt-8 grid gap-3 sm:flex sm:flex-wrap">
        {again && (
          <IntentForm
            intent={again.intent}
            {...(again.subscription && { subscription: again.subscription })}
            {...(again.payment && { payment: again.payment })}
            addons={again.addons}
            tone="primary"
            label={t('task.again')}
          />
        )}
        {state === 'unavailable' && (
          <a href={here} className="button button-primary">
            {t('task.retry')}
          </a>
        )}
        <a
          href={`${href('/account/plans')}${anchor}`}
          className={`button ${again || state === 'unavailable' ? 'button-plain' : 'button-primary'}`}
        >
          {t('task.toPlans')}
        </a>
        {needsHelp.includes(state) && <SupportLink subject={reference} />}
      </div>
    </article>
  );
}

function words(state: ReturnState, t: Translator): { heading: string; text: string } {
  switch (state) {
    case 'checking':
    case 'unconfirmed':
    case 'unchanged':
    case 'aborted':
    case 'expired':
    case 'misconfigured':
    case 'viewed':
      return { heading: t(`task.${state}`), text: t(`task.${state}Text`) };
    default:
      return { heading: t('task.unavailable'), text: t('task.unavailableText') };
  }
}
