import { readPlanDocuments } from '@/lib/catalog/documents';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';
import { summaryOf } from '@/lib/legal/summary';
import { DetailsSection } from './plan-details';

/** The documents of a plan, below its price and beside the button; none where there are none. */
export async function PlanDocuments({ plan }: { plan: Plan }) {
  const { t, href, locale } = await getIntl();
  const documents = await readPlanDocuments(plan.id);
  const links = [
    ...(summaryOf(plan, locale)
      ? [{ name: t('summary.title'), url: href(`/plans/${plan.id}/summary`), isPdf: false }]
      : []),
    ...documents,
  ];
  if (links.length === 0) return null;
  return (
    <DetailsSection heading={t('summary.documents')}>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {links.map(({ name, url, isPdf }) => (
          <li key={url}>
            <a
              href={url}
              className="link inline-flex min-h-11 items-center"
              {...(isPdf && { type: 'application/pdf', rel: 'noopener' })}
            >
              {isPdf ? t('summary.pdf', { name }) : name}
            </a>
          </li>
        ))}
      </ul>
    </DetailsSection>
  );
}
