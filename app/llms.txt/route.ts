import { agentsGuide } from '@/lib/seo/agents/guide';

/** At run time: the build knows no settings. */
export const dynamic = 'force-dynamic';

/** What an assistant is told about the store. */
export function GET(): Response {
  return new Response(agentsGuide(), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
}
