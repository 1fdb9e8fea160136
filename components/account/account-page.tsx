import { CloudOff, Lock } from 'lucide-react';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { SupportLink } from '@/components/site/support-link';
import { resolveGigsUser } from '@/lib/auth/gigs-user';
import { currentShopper, type Shopper } from '@/lib/auth/shopper';
import { getIntl } from '@/lib/i18n/server';
import { ok, type Result } from '@/lib/result';
import { answerWith, justAnswered } from '@/lib/site/answer';

type Props<T, E> = {
  path: string;
  current: 'my-plans' | 'my-sims';
  heading: string;
  query: Record<string, string | string[] | undefined>;
  /** Reads the list of a Gigs user. */
  read: (user: string) => Promise<Result<T[], E>>;
  empty: React.ReactNode;
  item: (item: T) => React.ReactNode;
};

/** A private list of the signed-in shopper: signed out, empty, unavailable, blocked, or its cards. */
export async function AccountPage<T extends { id: string }, E>(props: Props<T, E>) {
  const { path, current, heading, query, read, empty, item } = props;
  const [{ t }, shopper] = await Promise.all([getIntl(), currentShopper()]);
  if (!shopper) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  const down = justAnswered(query.answer, path) === 503;
  const list = down ? null : await readList(shopper, read);
  if (list && !list.ok && list.error !== 'closed') answerWith(503, path);
  return (
    <Shell shopper={shopper} current={current}>
      {list === null && (
        <Notice icon={CloudOff} heading={t('account.downHeading')} text={t('account.downText')}>
          <a href={path} className="button button-primary">
            {t('store.retry')}
          </a>
        </Notice>
      )}
      {list && !list.ok && (
        <Notice icon={Lock} heading={t('account.closedHeading')} text={t('account.closedText')}>
          <SupportLink />
        </Notice>
      )}
      {list?.ok && list.value.length === 0 && empty}
      {list?.ok && list.value.length > 0 && (
        <>
          <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
            <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{heading}</h1>
            <a href="/" className="button button-plain">
              {t('account.buy')}
            </a>
          </div>
          <ul className="grid gap-4 sm:grid-cols-2">
            {list.value.map((entry) => (
              <li key={entry.id} className="card p-5 sm:p-6">
                {item(entry)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Shell>
  );
}

async function readList<T, E>(shopper: Shopper, read: Props<T, E>['read']) {
  const user = await resolveGigsUser(shopper);
  if (!user.ok) return user;
  return user.value ? read(user.value) : ok([]);
}
