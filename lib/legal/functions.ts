import 'server-only';
import { env, legalFunctionNames } from '@/lib/platform/env';

/** Withdrawing from a contract and cancelling one, without signing in. */
export type LegalFunction = (typeof legalFunctionNames)[number];

/** Which of the two this store offers: none without an address for declarations. */
export function legalFunctions(): readonly LegalFunction[] {
  const { LEGAL_EMAIL, LEGAL_FUNCTIONS } = env();
  return LEGAL_EMAIL ? LEGAL_FUNCTIONS : [];
}

/** Whether the path is of a function that this store does not offer: there is no such page. */
export function isNotOffered(path: string): boolean {
  const asked = legalFunctionNames.find((name) => path === `/${name}`);
  return asked !== undefined && !legalFunctions().includes(asked);
}
