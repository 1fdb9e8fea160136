import { clientIp } from '@/lib/http/client-ip';
import { decodedJson } from '@/lib/platform/decode';
import { limitedText } from '@/lib/platform/limited-text';
import { mayReadAsProgram } from '@/lib/shopper/limits';

/** Larger than any question that a tool takes. */
const MAX_BODY_BYTES = 64 * 1024;

/** Tools for assistants by the Model Context Protocol: Streamable HTTP without sessions. */
export async function POST(request: Request): Promise<Response> {
  if (!(await mayReadAsProgram(await clientIp()))) {
    return problem(429, -32_000, 'Too many requests', { 'retry-after': '60' });
  }
  const body = await limitedText(request, MAX_BODY_BYTES);
  if (body === null) return problem(413, -32_600, 'The request is too large');
  const message = decodedJson(body);
  if (message === undefined) return problem(400, -32_700, 'The request is no JSON');
  // A batch, which the protocol has given up, would count as one request.
  if (Array.isArray(message)) return problem(400, -32_600, 'Send one message at a time');
  // Loaded late: shoppers never need it.
  const { answerMcp } = await import('@/lib/seo/agents/mcp');
  const answer = await answerMcp(request, message);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}

/** There is no stream to listen to, and no session to end. */
export function GET(): Response {
  return problem(405, -32_000, 'Method not allowed', { allow: 'POST' });
}

export const DELETE = GET;

function problem(status: number, code: number, message: string, more: Record<string, string> = {}) {
  const body = { jsonrpc: '2.0', id: null, error: { code, message } };
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...more } });
}
