import type { Metadata } from 'next';
import { Store } from '@/components/checkout/store';
import { currentShopper } from '@/lib/auth/shopper';
import { readChoice } from '@/lib/checkout/choice';
import { readProblem } from '@/lib/checkout/problem';
import { justAnswered } from '@/lib/site/answer';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { alternates: { canonical: '/' } };

/** What `/` is rewritten to when a session cookie or a choice is present. */
export default async function LiveStorePage({ searchParams }: PageProps<'/[locale]/live'>) {
  const [query, shopper] = await Promise.all([searchParams, currentShopper()]);
  return (
    <Store
      shopper={shopper}
      choice={readChoice(query)}
      problem={readProblem(query.problem)}
      down={justAnswered(query.answer, '/') === 503}
    />
  );
}
