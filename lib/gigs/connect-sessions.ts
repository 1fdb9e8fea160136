import 'server-only';
import { z } from 'zod';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { gigsRequest, segment } from './request';

export type NewConnectSession = {
  callbackUrl: string;
  /** The intent's type, and under that name its payload (lib/connect/intents). */
  intent: { type: string; [payload: string]: unknown };
  user?: string;
  userDetails?: { email: string; preferredLocale: string };
};

const createdSession = z.object({
  url: z.string(),
  id: z.string().optional().catch(undefined),
});

export type CreatedSession = z.infer<typeof createdSession>;

const connectSession = z.object({
  id: z.string(),
  callbackUrl: z.string().nullish(),
  user: z.string().nullish(),
  intent: z.object({
    type: z.string(),
    checkoutNewSubscription: z
      .object({
        plan: z.string(),
        sim: z.string().nullish(),
      })
      .nullish(),
  }),
});

export type ConnectSession = z.infer<typeof connectSession>;

/**
 * Creates a Connect session. Its `url` logs the shopper in: never stored, logged or put into HTML.
 * https://developers.gigs.com/connect/connect-sessions
 */
export function createConnectSession(
  body: NewConnectSession,
): Promise<Result<CreatedSession, GigsError>> {
  return gigsRequest({ method: 'POST', path: 'connectSessions', body, schema: createdSession });
}

/** A session as it was created; Gigs does not say whether it was used. */
export function getConnectSession(id: string): Promise<Result<ConnectSession, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `connectSessions/${segment(id)}`,
    schema: connectSession,
  });
}
