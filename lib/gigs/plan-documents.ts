import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsList } from './list';
import { askPlainer } from './plainer';
import { segment } from './request';
import { reference, textOrEmpty } from './schema';

const gigsPlanDocument = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Without it the document of another plan could stand beside this one. */
  plan: reference,
  /** Its MIME type. */
  type: textOrEmpty,
  url: z.string(),
});

export type GigsPlanDocument = z.infer<typeof gigsPlanDocument>;

/**
 * The documents of a plan, newest first: a list of the project, or in 2022 one of the plan.
 * https://developers.gigs.com/api/latest/core/plans (plan documents)
 */
export async function listGigsPlanDocuments(
  plan: string,
): Promise<Result<GigsPlanDocument[], GigsError>> {
  const documents = await askPlainer(
    'plan documents',
    ['project', 'plan'] as const,
    (form) =>
      form === 'project'
        ? gigsList({ path: 'planDocuments', query: { plan } }, gigsPlanDocument)
        : gigsList({ path: `plans/${segment(plan)}/documents` }, gigsPlanDocument, { limit: null }),
    ({ retryable }) => !retryable,
  );
  return documents.ok ? ok(documents.value.filter((one) => one.plan === plan)) : documents;
}
