import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { TaskNotFound } from '@/components/connect/task-not-found';
import { TaskResult } from '@/components/connect/task-result';
import { Shell } from '@/components/site/shell';
import { arrivalQuery } from '@/lib/connect/arrival';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';
import { confirmTask } from '@/lib/subscriptions/return';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('task.title'));
}

/** Where Connect sends the shopper back to from anything but a purchase: what is so now, whatever the address says. */
export default async function ReturnPage({ searchParams }: PageProps<'/[locale]/account/return'>) {
  const [{ href }, query, shopper] = await Promise.all([getIntl(), searchParams, currentShopper()]);
  const here = href(`/account/return?${new URLSearchParams(arrivalQuery(query, 'task'))}`);
  if (!shopper) redirect(href(signInPath(here)));
  const returned = await confirmTask(query, shopper);
  const { state } = returned;
  return (
    <Shell shopper={shopper} current="my-plans" returnState={state}>
      {state === 'not-found' ? <TaskNotFound /> : <TaskResult returned={returned} here={here} />}
    </Shell>
  );
}
