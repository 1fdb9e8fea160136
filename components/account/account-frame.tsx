import { Lock, UserX } from 'lucide-react';
import { redirect } from 'next/navigation';
import { Contact } from '@/components/site/contact';
import { DownNotice } from '@/components/site/down-notice';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { outageOf } from '@/lib/catalog/outage';
import type { Failure, IntentProblem } from '@/lib/connect/problem';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import type { Result } from '@/lib/platform/result';
import { isNoUser, readOwn } from '@/lib/shopper/gigs-user';
import { currentShopper, type Shopper } from '@/lib/shopper/server';
import type { Subscription } from '@/lib/subscriptions/types';
import { IntentProblemSummary } from './intent-problem';

type Props<T, E extends Failure> = {
  /** The page's own address, in its language. */
  path: string;
  current: 'my-plans' | 'my-sims';
  /** Why the last press did not open Connect. Not said of a blocked or deleted account. */
  problem?: IntentProblem | null;
  /** The plan that it is about. */
  about?: (value: T) => Subscription | undefined;
  /** Reads what the page shows of a Gigs user. */
  read: (user: string) => Promise<Result<T, E>>;
  /** The page; `null` for a shopper who has no user at Gigs yet. */
  children: (value: T | null, shopper: Shopper) => React.ReactNode;
};

/** A private page: its content, or the notice for signed out, unavailable, blocked and deleted. */
export async function AccountFrame<T, E extends Failure>(props: Props<T, E>) {
  const { path, current, problem, about, read, children } = props;
  const [{ t, href }, shopper] = await Promise.all([getIntl(), currentShopper()]);
  if (!shopper) redirect(href(signInPath(path)));
  const answer = await readOwn(shopper, read);
  const outage = answer.ok || isNoUser(answer.error) ? null : outageOf(answer.error);
  const value = answer.ok ? answer.value : null;
  return (
    <Shell shopper={shopper} current={current}>
      {problem && (answer.ok || outage) && (
        <IntentProblemSummary problem={problem} about={value ? about?.(value) : undefined} />
      )}
      <RefreshOnFocus owner={shopper.email} complete={outage === null}>
        {outage && <DownNotice subject="account" retry={path} outage={outage} />}
        {answer.ok === false && answer.error === 'deleted' && (
          <Notice
            icon={UserX}
            heading={t('account.deletedHeading')}
            text={
              <>
                <span>{t('account.deletedText')}</span> <Contact say="unasked" />
              </>
            }
          >
            <a href={href('/')} className="button button-primary">
              {t('account.browse')}
            </a>
          </Notice>
        )}
        {answer.ok === false && answer.error === 'closed' && (
          <Notice
            icon={Lock}
            heading={t('account.closedHeading')}
            text={
              <>
                <span>{t('account.closedText')}</span> <Contact say="look" />
              </>
            }
          />
        )}
        {answer.ok && children(answer.value, shopper)}
      </RefreshOnFocus>
    </Shell>
  );
}
