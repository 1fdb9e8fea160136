import { readPlanDocuments } from '@/lib/catalog/documents';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';
import { summaryOf } from '@/lib/legal/summary';

/** The documents of a plan, beside its price and the button; nothing where there are none. */
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
    <div className="seller-note">
      <p>{t('summary.documents')}</p>
      <ul className="flex flex-wrap gap-x-4">
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
    </div>
  );
}
