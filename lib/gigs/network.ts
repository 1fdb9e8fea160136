import 'server-only';
import { createHash } from 'node:crypto';

/**
 * A network as the store compares it, also in the browser: equal for equal networks, and not the id
 * that Gigs gives it. Empty when Gigs did not say.
 */
export function networkKey(provider: string): string {
  return provider && createHash('sha256').update(provider).digest('hex').slice(0, 8);
}
