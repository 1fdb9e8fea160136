import { listPlans } from '@/lib/catalog/server';
import { failureStatus } from '@/lib/connect/problem';
import { idInSegment } from '@/lib/gigs/id';
import { refusal } from '@/lib/seo/agents/answer';
import { absoluteUrl } from '@/lib/seo/metadata';

const item = /^([^,]{1,64}?)(?::(\d{1,4}))?$/;

/**
 * `/buy/<plan>:1`, by which assistants hand over: the store with that plan chosen. A person goes on
 * from there.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/buy/[items]'>,
): Promise<Response> {
  const [, id, quantity = '1'] = item.exec(idInSegment((await params).items)) ?? [];
  if (quantity !== '1') return says(422, 'A plan is bought one at a time: the quantity must be 1.');
  const plans = await listPlans();
  if (!plans.ok) return refusal(failureStatus(plans.error));
  const plan = plans.value.find((one) => one.id === id);
  if (!plan) return says(404, 'The store has no such plan, or it is no longer available.');
  return new Response(null, {
    status: 303,
    headers: { ...closed, location: absoluteUrl(`/?plan=${encodeURIComponent(plan.id)}`) },
  });
}

const closed = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

function says(status: 404 | 422, text: string): Response {
  const headers = { ...closed, 'content-type': 'text/plain; charset=utf-8' };
  return new Response(text, { status, headers });
}
