import 'server-only';
import { z } from 'zod';
import { newestOf } from '@/lib/gigs/schema';
import { proofs, seal, sign, unseal } from '@/lib/platform/seal';
import type { Snapshot } from './intent-snapshot';
import { intents } from './intents';

/** What a thing was like before; null where it does not concern the intent or could not be read. */
const before = z.object({
  plan: z.string().nullable(),
  endsAt: z.string().nullable(),
  /** When the newest was created, by Gigs' clock, in milliseconds; 0 for none. */
  newestAddon: z.number().nullable(),
  newestChange: z.number().nullable(),
  /** A fingerprint: the address is no place for a name. */
  name: z.string().nullable(),
  addresses: z.array(z.string()).nullable(),
  methods: z.array(z.string()).nullable(),
});

/** Something to do in Connect, as it travels sealed in the return address. Moments in milliseconds. */
const task = z.object({
  email: z.string(),
  user: z.string(),
  intent: z.enum(intents),
  subscription: z.string().nullable(),
  payment: z.string().nullable(),
  addons: z.array(z.string()),
  before,
  startedAt: z.number(),
});

export type Task = z.infer<typeof task>;
export type Before = z.infer<typeof before>;

/** Seconds: long enough for a bookmark of last week to tell the same truth. */
const TASK_LIFETIME = 30 * 24 * 60 * 60;

const LONGEST = 2_048;

/** More ids than this would make the address too long; then it is not told what is new. */
const MOST_IDS = 12;

/** The task sealed for the return address. */
export function sealTask(value: Task): Promise<string> {
  return seal('task', value, TASK_LIFETIME);
}

/** The task in a sealed value, or null when it is forged, altered or expired. */
export async function openTask(sealed: unknown): Promise<Task | null> {
  if (typeof sealed !== 'string' || sealed.length > LONGEST) return null;
  return unseal('task', sealed, task);
}

/** What has to be remembered of now, so that a change can be told from it later. */
export function beforeOf({ subscription, addons, changes, fullName, ...facts }: Snapshot): Before {
  return {
    plan: subscription?.plan.id ?? null,
    endsAt: subscription?.endsAt ?? null,
    newestAddon: addons && newestOf(addons),
    newestChange: changes && newestOf(changes),
    name: fullName === null ? null : fingerprintOf(fullName),
    addresses: facts.addresses && idsOf(facts.addresses),
    methods: facts.methods && idsOf(facts.methods),
  };
}

/** Whether a fingerprint is of this value, also one made before the secret was rotated. */
export function isFingerprintOf(value: string, fingerprint: string | null): boolean {
  return proofs('task', value).some((proof) => short(proof) === fingerprint);
}

/** A proof of a value that does not give it away. */
function fingerprintOf(value: string): string {
  return short(sign('task', value));
}

function short(proof: string): string {
  return proof.slice(0, 22);
}

function idsOf(items: { id: string }[]): string[] | null {
  return items.length > MOST_IDS ? null : items.map(({ id }) => id);
}
