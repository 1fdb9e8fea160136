import 'server-only';
import { proofs } from '@/lib/platform/seal';
import type { Declaration, Receipt } from './declaration';

const HEX_DIGITS = 12;

/** The receipt of a declaration: a reference made of the time and a proof of time and content. */
export function receiptFor(declaration: Declaration, receivedAt: string): Receipt {
  const [reference = ''] = references(declaration, receivedAt);
  return { receivedAt, reference };
}

/**
 * Whether this store gave this receipt for this declaration, under any of its secrets: what
 * `npm run verify-declaration` tells.
 */
export function isGenuine(declaration: Declaration, { receivedAt, reference }: Receipt): boolean {
  return references(declaration, receivedAt).includes(reference);
}

/** What makes two declarations the same one, whenever they were sent. */
export function fingerprint(declaration: Declaration): string {
  return proofs('declaration', contentOf(declaration, ''))[0] ?? '';
}

/** Its form under every secret, newest first: `W-20261128-140322-3F2A-…`. */
function references(declaration: Declaration, receivedAt: string): string[] {
  const [day = '', time = ''] = receivedAt.replace(/[-:]|\..*/g, '').split('T');
  const kind = declaration.kind === 'withdraw' ? 'W' : 'C';
  return proofs('declaration', contentOf(declaration, receivedAt)).map((proof) => {
    const digits = Buffer.from(proof, 'base64url').toString('hex').slice(0, HEX_DIGITS);
    return [kind, day, time, ...(digits.toUpperCase().match(/.{4}/g) ?? [])].join('-');
  });
}

/** In a fixed order, and as a list: no two declarations have the same. */
function contentOf(declaration: Declaration, receivedAt: string): string {
  const { kind, name, email, contract, plans, manner, reason, endsOn } = declaration;
  const ticked = plans.map((plan) => [plan.id, plan.name]);
  return JSON.stringify([receivedAt, kind, name, email, contract, ticked, manner, reason, endsOn]);
}
