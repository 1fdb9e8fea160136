import 'server-only';
import { unstable_cache } from 'next/cache';
import { dataKey } from '@/lib/cache/data-key';
import { caches } from '@/lib/cache/table';
import { listGigsPlanDocuments } from '@/lib/gigs/plan-documents';
import { isNamedHttps } from '@/lib/http/public-agent';
import { withTimeout } from '@/lib/platform/with-timeout';

/** A document that belongs to a plan, to be opened elsewhere. */
export type PlanDocument = { name: string; url: string; isPdf: boolean };

/** How long (ms) a plan page waits for what it can do without. */
const TIMEOUT_MS = 1_000;
const HOUR_SECONDS = 60 * 60;

/** The documents that Gigs holds for a plan; none while Gigs cannot tell: the page stays. */
export async function readPlanDocuments(plan: string): Promise<PlanDocument[]> {
  return withTimeout(
    TIMEOUT_MS,
    cachedDocuments(plan).catch(() => []),
    [],
  );
}

// A failure throws, so that it is not kept.
const cachedDocuments = unstable_cache(
  async (plan: string): Promise<PlanDocument[]> => {
    const documents = await listGigsPlanDocuments(plan);
    if (!documents.ok) throw new Error('no plan documents');
    return documents.value
      .filter(({ url }) => isNamedHttps(url))
      .map(({ name, url, type }) => ({
        name,
        url,
        isPdf: /\bpdf$/.test(type) || /\.pdf$/.test(url),
      }));
  },
  dataKey('plan-documents'),
  { tags: [caches.catalogue.tag], revalidate: HOUR_SECONDS },
);
