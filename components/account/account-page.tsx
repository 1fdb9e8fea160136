import type { Failure } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';
import type { Result } from '@/lib/platform/result';
import { AccountFrame } from './account-frame';

type Props<T, E extends Failure> = {
  /** The page's own address, in its language. */
  path: string;
  current: 'my-plans' | 'my-sims';
  heading: string;
  /** Reads the list of a Gigs user. */
  read: (user: string) => Promise<Result<T[], E>>;
  empty: React.ReactNode;
  item: (item: T) => React.ReactNode;
};

/** A private list of the signed-in shopper: empty, or its cards. */
export async function AccountPage<T extends { id: string }, E extends Failure>(props: Props<T, E>) {
  const { path, current, heading, read, empty, item } = props;
  const { t, href } = await getIntl();
  return (
    <AccountFrame path={path} current={current} read={read}>
      {(list) =>
        list === null || list.length === 0 ? (
          empty
        ) : (
          <>
            <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
              <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{heading}</h1>
              <a href={href('/')} className="button button-plain">
                {t('account.buy')}
              </a>
            </div>
            <ul className="grid gap-4 sm:grid-cols-2">
              {list.map((entry) => (
                <li key={entry.id} className="card p-5 sm:p-6">
                  {item(entry)}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </AccountFrame>
  );
}
