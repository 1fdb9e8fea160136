import 'server-only';
import type { legalFunctionNames } from '@/lib/platform/legal-names';
import { env } from '@/lib/platform/settings/env';

/** Withdrawing from a contract and cancelling one, without signing in. */
export type LegalFunction = (typeof legalFunctionNames)[number];

/** Which of the two this store offers: none without an address for declarations. */
export function legalFunctions(): readonly LegalFunction[] {
  const { LEGAL_EMAIL, LEGAL_FUNCTIONS } = env();
  return LEGAL_EMAIL ? LEGAL_FUNCTIONS : [];
}
