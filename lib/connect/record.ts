import 'server-only';
import { z } from 'zod';
import { type Choice, type ChoiceName, choiceIn, OTHER_SIM } from '@/lib/checkout/choice';
import { choiceNames } from '@/lib/checkout/choice-fields.js';
import { seal, unseal } from '@/lib/platform/seal';
import { MAX_SEALED_LENGTH, type ReturnKind, returnParams } from './arrival';
import { intentNames } from './intents/names';

/** What every record says, whatever its intent. Moments are in milliseconds. */
const envelope = {
  /** The e-mail of the shopper who opened Connect, null when they were signed out. */
  email: z.string().nullable(),
  startedAt: z.number(),
};

/** Null by default: a record may be older than a field of the choice. */
const chosen = z.string().nullable().default(null);
const choice = Object.fromEntries(choiceNames.map((name) => [name, chosen])) as Record<
  ChoiceName,
  typeof chosen
>;

const checkoutRecord = z.object({
  ...envelope,
  ...choice,
  intent: z.literal('checkoutNewSubscription').default('checkoutNewSubscription'),
  plan: z.string(),
  /** The ICCID by which the SIM was found; null for one of the shopper's list, or none. */
  iccid: chosen,
  /** What a record from before `iccid` says of such a SIM. */
  isHeld: z.boolean().optional(),
  /**
   * When the newest subscription that existed before was created, by Gigs' clock; 0 when there was
   * none, null when it is not known: nobody was signed in, or Gigs did not say.
   */
  newestBefore: z.number().nullable(),
  /** The ends of the ids of those that existed before; null when they are not known. */
  idsBefore: z.array(z.string()).nullable().default(null),
});

const intentRecord = z.object({
  ...envelope,
  email: z.string(),
  user: z.string(),
  intent: z.enum(intentNames),
  subscription: z.string().nullable(),
  payment: z.string().nullable(),
  addons: z.array(z.string()),
  /** The intent's own snapshot, which only the intent can read. */
  before: z.record(z.string(), z.unknown()),
});

/** A purchase under way. */
export type CheckoutRecord = z.infer<typeof checkoutRecord>;

/** Another intent under way. */
export type IntentRecord = z.infer<typeof intentRecord>;

/** What the store knows of an open Connect session; it travels sealed in the return address. */
export type ConnectRecords = { checkout: CheckoutRecord; intent: IntentRecord };

const schemas: { [K in ReturnKind]: z.ZodType<ConnectRecords[K]> } = {
  checkout: checkoutRecord,
  intent: intentRecord,
};

/** The choice that a purchase was begun with, to make it once more. */
export function choiceOf(record: CheckoutRecord): Choice & { plan: string } {
  const { plan, iccid, isHeld } = record;
  return { ...choiceIn(record), plan, ...((iccid || isHeld) && { sim: OTHER_SIM }) };
}

/** Seconds; long enough for a bookmark of last week to tell the same truth. */
export const RECORD_LIFETIME_SECONDS = 30 * 24 * 60 * 60;

/** The record sealed for the return address. */
export function sealRecord<K extends ReturnKind>(
  kind: K,
  record: ConnectRecords[K],
): Promise<string> {
  return seal(returnParams[kind], record, RECORD_LIFETIME_SECONDS);
}

/** The record in a sealed value, or null when it is forged, altered or expired. */
export async function openRecord<K extends ReturnKind>(
  kind: K,
  sealed: unknown,
): Promise<ConnectRecords[K] | null> {
  if (typeof sealed !== 'string' || sealed.length > MAX_SEALED_LENGTH) return null;
  return unseal(returnParams[kind], sealed, schemas[kind]);
}
