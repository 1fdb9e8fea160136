import 'server-only';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { CODE_LIFETIME } from './sign-in-code';

/** The sign-in under way in this browser: where its code was sent. Kept out of the page's address. */
export const pendingSignIn = sealedCookie(
  'sign-in',
  z.object({ email: z.string(), nonce: z.string().min(1) }),
  CODE_LIFETIME,
  'sign-in',
);
