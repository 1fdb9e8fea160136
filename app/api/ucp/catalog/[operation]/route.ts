import { failureStatus } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import { clientIp } from '@/lib/http/client-ip';
import { defaultLocale } from '@/lib/i18n/locales';
import { decodedJson } from '@/lib/platform/decode';
import { limitedText } from '@/lib/platform/limited-text';
import { ownValue } from '@/lib/platform/own-property';
import { operations, problem } from '@/lib/seo/agents/ucp/catalog';
import { mayReadAsProgram } from '@/lib/shopper/limits';

/** Larger than any question about the catalogue. */
const MAX_BODY_BYTES = 64 * 1024;

/** The catalogue by the Universal Commerce Protocol: `search`, `lookup` and `product`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/ucp/catalog/[operation]'>,
): Promise<Response> {
  const operation = ownValue(operations, (await params).operation);
  if (!operation) return refuse(404, 'not_found', 'There is no such operation.');
  if (!(await mayReadAsProgram(await clientIp()))) {
    return refuse(429, 'rate_limited', 'Too many requests.', { 'retry-after': '60' });
  }
  const body = await limitedText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(413, 'request_too_large', 'The request is too large.');
  const plans = await listPlans(defaultLocale);
  if (!plans.ok) {
    const status = failureStatus(plans.error);
    return refuse(status, 'unavailable', 'The plans cannot be read right now.', {
      ...(status === 503 && { 'retry-after': '60' }),
    });
  }
  const answer = operation(plans.value, decodedJson(body));
  if (answer.ok) return Response.json(answer.value, { headers: closed });
  return answer.error === 'too-large'
    ? refuse(400, 'request_too_large', 'Ask for fewer ids at once.')
    : refuse(400, 'invalid_request', 'The request is not what this operation takes.');
}

const closed = { 'cache-control': 'no-store' };

function refuse(
  status: number,
  code: string,
  content: string,
  more: Record<string, string> = {},
): Response {
  return Response.json(problem(code, content), { status, headers: { ...closed, ...more } });
}
