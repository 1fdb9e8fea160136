import 'server-only';
import { z } from 'zod';
import { gigsId } from '@/lib/gigs/id';
import { isDay } from '@/lib/platform/is-day';
import { legalFunctionNames } from '@/lib/platform/legal-names';
import { oneOf } from '@/lib/platform/one-of';
import { fail, ok, type Result } from '@/lib/platform/result';
import { seal, unseal } from '@/lib/platform/seal';
import { plainText } from '@/lib/platform/typed-text';
import { readEmail } from '@/lib/shopper/email';
import type { DeclarationProblem } from './problem';

const manners = ['ordinary', 'extraordinary'] as const;

const draft = z.object({
  kind: z.enum(legalFunctionNames),
  name: z.string(),
  email: z.string(),
  /** What identifies the contract, in the shopper's words. */
  contract: z.string(),
  /** Ids of subscriptions that a signed-in shopper has ticked. */
  plans: z.array(z.string()),
  manner: z.enum(manners),
  reason: z.string(),
  /** The day it is to end (ISO 8601); empty for the earliest possible. */
  endsOn: z.string(),
});

/** The form as it was filled in. */
export type Draft = z.infer<typeof draft>;

/** A draft with all that the law asks for; `plans` are the shopper's own, by id and name. */
export const declarationSchema = draft.extend({
  plans: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type Declaration = z.infer<typeof declarationSchema>;

/** That a declaration was received: when (ISO 8601), and what to quote. */
export const receiptSchema = z.object({ receivedAt: z.string(), reference: z.string() });

export type Receipt = z.infer<typeof receiptSchema>;

/** A receipt, and whether the shopper was mailed it; one sealed by an older version was. */
const answerSchema = receiptSchema.extend({ isMailed: z.boolean().default(true) });

export type Answer = z.infer<typeof answerSchema>;

/** The longest values in bytes, so that they fit into an address. */
export const longest = { name: 150, email: 254, contract: 500, reason: 1_200 } as const;

const MAX_PLANS = 10;

const DAY_MS = 24 * 60 * 60 * 1_000;
const DRAFT_SECONDS = 60 * 60;
const RECEIPT_SECONDS = 24 * 60 * 60;

/** The fields of a posted form, clipped to what can be kept. */
export function readDraft(form: FormData): Draft {
  const text = (name: keyof typeof longest) => clipped(typed(form, name), longest[name]);
  return {
    kind: oneOf(legalFunctionNames, form.get('kind'), 'withdraw'),
    name: text('name'),
    email: text('email'),
    contract: text('contract'),
    plans: ticked(form).slice(0, MAX_PLANS),
    manner: oneOf(manners, form.get('manner'), 'ordinary'),
    reason: text('reason'),
    endsOn: typed(form, 'endsOn').slice(0, 10),
  };
}

/**
 * What stops a form, read as this draft, from being a declaration, or null: nothing beyond what the
 * law lists.
 */
export function problemOfForm(form: FormData, draft: Draft): DeclarationProblem | null {
  const { name, email, contract, plans, endsOn } = draft;
  if (!name) return 'name-missing';
  if (!readEmail(email)) return 'email-invalid';
  if (!contract && plans.length === 0) return 'contract-missing';
  // Somewhere on earth it may still be yesterday.
  const earliest = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  if (endsOn && (!isDay(endsOn) || endsOn < earliest)) return 'date-invalid';
  const fields = Object.keys(longest) as (keyof typeof longest)[];
  const isClipped = fields.some((field) => bytes(typed(form, field)) > longest[field]);
  return isClipped || ticked(form).length > MAX_PLANS ? 'too-long' : null;
}

/** A draft as the address keeps it, sealed: with its receipt once it was received. */
export function sealDraft(of: Draft, receipt: Answer | null): Promise<string> {
  return seal('declaration', { draft: of, receipt }, receipt ? RECEIPT_SECONDS : DRAFT_SECONDS);
}

const kept = z.object({ draft, receipt: answerSchema.nullable() });

/** What the address keeps, or null when it is forged, altered, expired or of the other form. */
export async function openDraft(
  kind: Draft['kind'],
  sealed: unknown,
): Promise<Result<z.infer<typeof kept>, null>> {
  const opened = typeof sealed === 'string' ? await unseal('declaration', sealed, kept) : null;
  return opened?.draft.kind === kind ? ok(opened) : fail(null);
}

function ticked(form: FormData): string[] {
  const ids = form.getAll('plan').filter((id) => typeof id === 'string');
  return [...new Set(ids)].filter((id) => gigsId.test(id));
}

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value !== 'string') return '';
  // Control characters have no place in a mail, and line breaks in a reason only.
  const lines = value.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
  return plainText(name === 'reason' ? lines : lines.replaceAll('\n', ' '));
}

function clipped(text: string, most: number): string {
  // Reads whole characters only, and no more than there is room for.
  return text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(most)).read);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
