import 'server-only';
import { Webhook, WebhookVerificationError } from 'svix';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * What a webhook says, if one of the secrets has signed exactly this text within five minutes of now.
 * Gigs' documents name headers `webhook-…`, Svix, which sends them, also `svix-…`: either will do.
 */
export function readSigned(
  body: string,
  headers: Headers,
  secrets: string[],
): Result<unknown, 'unsigned' | 'unreadable'> {
  const named = Object.fromEntries(headers);
  for (const secret of secrets) {
    try {
      return ok(new Webhook(secret).verify(body, named));
    } catch (error) {
      // It reads the text only once a signature is right.
      if (error instanceof SyntaxError) return fail('unreadable');
      if (!(error instanceof WebhookVerificationError)) throw error;
    }
  }
  return fail('unsigned');
}
