import 'server-only';
import { z } from 'zod';
import { ok } from '@/lib/platform/result';
import { proofs, sign } from '@/lib/platform/seal';
import { readFullName } from '@/lib/subscriptions/account';
import { defineIntent, done, inTime, notYet, unreadable } from './intent';

export const updateUserFullName = defineIntent({
  about: 'account',
  payload: () => undefined,
  read: async (user) => ok({ fullName: await inTime(readFullName(user)) }),
  /** A fingerprint: an address is no place for a name. */
  before: z.object({ name: z.string().nullable() }),
  snapshot: ({ fullName }) => ({
    name: fullName === null ? null : short(sign('task', fullName)),
  }),
  outcome({ name }, { fullName }) {
    if (fullName === null || name === null) return unreadable;
    if (!fullName || isFingerprintOf(fullName, name)) return notYet;
    return done({ key: 'name', name: fullName });
  },
  newsText: ({ name }, { t }) => t('task.nameText', { name }),
});

/** Also a fingerprint made before the secret was rotated. */
function isFingerprintOf(fullName: string, fingerprint: string): boolean {
  return proofs('task', fullName).some((proof) => short(proof) === fingerprint);
}

function short(proof: string): string {
  return proof.slice(0, 22);
}
