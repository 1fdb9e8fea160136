import { forPage, readStatus, statusResponse } from '@/lib/connect/status';

/** The state of one return from Connect, for the polls of both return pages. */
export async function GET(request: Request): Promise<Response> {
  return statusResponse(forPage(await readStatus(request)));
}
