import 'server-only';
import { failureStatus } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import type { Plan } from '@/lib/catalog/types';
import { clientIp } from '@/lib/http/client-ip';
import type { Locale } from '@/lib/i18n/locale';
import { mayReadAsProgram } from '@/lib/shopper/limits';

/** Answers a program with a text made of the plans, or says why there is none. */
export async function answerWithPlans(
  type: string,
  locale: Locale,
  write: (plans: Plan[]) => string | null,
): Promise<Response> {
  if (!(await mayReadAsProgram(await clientIp()))) return refusal(429);
  const plans = await listPlans(locale);
  if (!plans.ok) return refusal(failureStatus(plans.error));
  const text = write(plans.value);
  if (text === null) return refusal(404);
  return new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      // Markdown is at the address of a page: a cache that ignores Vary must not keep it.
      'cache-control': type === 'text/markdown' ? 'private, max-age=60' : 'public, max-age=60',
      vary: 'Accept',
    },
  });
}

/** An answer without a text, and when to ask again where that helps. */
export function refusal(status: 404 | 429 | 500 | 503): Response {
  const retry = status === 429 || status === 503;
  return new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', vary: 'Accept', ...(retry && { 'retry-after': '60' }) },
  });
}
