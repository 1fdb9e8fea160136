import { CircleAlert, CircleCheck, CircleX, Hourglass, SearchX, Undo2 } from 'lucide-react';
import { Contact } from '@/components/site/contact';
import { Notice } from '@/components/site/notice';
import { Details } from '@/components/ui/details';
import type { Mark } from '@/components/ui/result-card';
import type { News } from '@/lib/connect/intents/intent';
import { type IntentReturn, shownState } from '@/lib/connect/return';
import { getIntl } from '@/lib/i18n/server';
import type { Translator } from '@/lib/i18n/translator';
import { IntentForm } from './intent-form';
import { ReturnCard } from './return-card';

type Ask = React.ComponentProps<typeof Contact>['say'];

type Props = { returned: IntentReturn; here: string };

const marks: Record<IntentReturn['state'], Mark> = {
  confirmed: { icon: CircleCheck, tone: 'good' },
  underway: { icon: Hourglass, tone: 'warn' },
  failed: { icon: CircleX, tone: 'bad' },
  checking: { icon: Hourglass, tone: 'warn' },
  unconfirmed: { icon: CircleAlert, tone: 'warn' },
  unchanged: { icon: Undo2, tone: 'quiet' },
  aborted: { icon: Undo2, tone: 'quiet' },
  expired: { icon: Hourglass, tone: 'quiet' },
  misconfigured: { icon: CircleAlert, tone: 'bad' },
  unread: { icon: CircleAlert, tone: 'bad' },
  viewed: { icon: Undo2, tone: 'quiet' },
  'not-found': { icon: SearchX, tone: 'quiet' },
  unavailable: { icon: CircleAlert, tone: 'warn' },
};

/** The sentence about help, by what happened. */
const asks: Partial<Record<IntentReturn['state'] | News['key'], Ask>> = {
  misconfigured: 'reference',
  unread: 'reference',
  unconfirmed: 'missing',
  changeFailed: 'charged',
  portingOver: 'look',
  paymentFailed: 'again',
};

/** The outcome of an intent: confirmed by Gigs, or not (yet), and what to do now. */
export async function IntentReturnCard({ returned, here }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const { state, record, reference, open, news } = returned;
  const { heading, text } = news ? news.tell(intl) : textOf(state, t);
  const anchor = record?.subscription ? `#${record.subscription}` : '';
  const again = state === 'expired' && record;
  const ask = asks[news?.key ?? state];
  return (
    <ReturnCard
      mark={marks[state]}
      heading={heading}
      state={shownState(state)}
      open={open}
      here={here}
      text={
        <p>
          <span>{text}</span> {ask && <Contact say={ask} subject={reference} />}
        </p>
      }
      details={reference && ask && <Details rows={[[t('task.reference'), reference]]} />}
      actions={
        <>
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
        </>
      }
    />
  );
}

/** One wording for "not yours" and "does not exist". */
export async function IntentNotFound() {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('task.not-found')} text={t('task.notFoundText')}>
      <a href={href('/account/plans')} className="button button-primary">
        {t('task.toPlans')}
      </a>
    </Notice>
  );
}

function textOf(state: IntentReturn['state'], t: Translator): { heading: string; text: string } {
  switch (state) {
    case 'unread':
      return { heading: t('task.unavailable'), text: t('task.unreadText') };
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
