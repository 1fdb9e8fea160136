import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';
import { affectedTags } from '@/lib/webhooks/affected-tags';
import { readText } from '@/lib/webhooks/body';
import { invalidate } from '@/lib/webhooks/invalidate';
import { readSigned } from '@/lib/webhooks/signature';

const MOST_BYTES = 256 * 1024;

/**
 * Takes word of a change at Gigs, makes what is cached of it stale, and asks Gigs nothing. Answers 204
 * also to what it does not understand, since that would not be understood the next time either; 503
 * asks Gigs to say it again.
 */
export async function POST(request: Request): Promise<Response> {
  const secrets = env().GIGS_WEBHOOK_SECRET;
  if (!secrets) return answer(503);
  const body = await readText(request, MOST_BYTES);
  if (body === null) return answer(413);
  const said = readSigned(body, request.headers, secrets);
  if (!said.ok) return answer(said.error === 'unsigned' ? 401 : 204);
  const done = await Promise.allSettled(affectedTags(said.value).map(invalidate));
  return answer(done.every(({ status }) => status === 'fulfilled') ? 204 : 503);
}

function answer(status: number): Response {
  if (status !== 204) log('webhook refused', { status });
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
