import { readStatus, statusAnswer } from '@/lib/checkout/status';

/** The state of one checkout, and whether Gigs holds anything of it, for the callback page's poll. */
export async function GET(request: Request): Promise<Response> {
  return statusAnswer(await readStatus(request));
}
