import { failureStatus } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import { refusal } from '@/lib/seo/agents/answer';
import { listedPaths, sitemapLines } from '@/lib/seo/sitemap';

export const dynamic = 'force-dynamic';

/** Every listed page; 500 or 503 without a catalogue, since a list without plans would be wrong. */
export async function GET(): Promise<Response> {
  const plans = await listPlans();
  if (!plans.ok) return refusal(failureStatus(plans.error));
  return new Response(streamed(sitemapLines(listedPaths(plans.value))), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}

/** Lines in one read of the stream. */
const AT_ONCE = 100;

function streamed(lines: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      let some = '';
      for (let count = 0; count < AT_ONCE; count += 1) some += lines.next().value ?? '';
      if (some === '') controller.close();
      else controller.enqueue(encoder.encode(some));
    },
  });
}
