import { guideResponse } from '@/lib/seo/agents/guide';

export function GET(): Response {
  return guideResponse('text/plain');
}
