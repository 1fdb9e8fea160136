import type { Metadata } from 'next';
import { PlanPage, planMetadata } from '@/components/plan-page/plan-page';
import { currentShopper } from '@/lib/shopper/server';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/plans/[plan]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return planMetadata(await readProps(props));
}

/** One plan. */
export default async function Page(props: Props) {
  return <PlanPage {...(await readProps(props))} />;
}

async function readProps({ params, searchParams }: Props) {
  const [{ plan }, query, shopper] = await Promise.all([params, searchParams, currentShopper()]);
  return { segment: plan, query, shopper };
}
