import { failureStatus } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import { idInSegment } from '@/lib/gigs/id';
import { refusal } from '@/lib/seo/agents/answer';
import { permalinkTarget, readItems } from '@/lib/seo/agents/ucp/permalink';

/**
 * `/buy/<plan>:1`, by which assistants hand over: the store with that plan chosen, or the page that
 * they name. A person goes on from there. The permalink of the Universal Commerce Protocol.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/buy/[[...items]]'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { items: [path, ...more] = [] } = await params;
  if (path === undefined) return leadTo(permalinkTarget(query, null));
  const [item = null, ...others] = more.length === 0 ? readItems(idInSegment(path)) : [];
  if (!item) return says(400, 'This link names no plan that can be read.');
  if (others.length > 0 || item.quantity !== '1') {
    return says(422, 'A plan is bought one at a time: the quantity must be 1.');
  }
  const plans = await listPlans();
  if (!plans.ok) return refusal(failureStatus(plans.error));
  const plan = plans.value.find(({ id }) => id === item.id);
  if (!plan) return says(404, 'The store has no such plan, or it is no longer available.');
  return leadTo(permalinkTarget(query, plan.id));
}

const closed = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...closed, location } });
}

function says(status: 400 | 404 | 422, text: string): Response {
  const headers = { ...closed, 'content-type': 'text/plain; charset=utf-8' };
  return new Response(text, { status, headers });
}
