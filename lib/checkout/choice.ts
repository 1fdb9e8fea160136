import { z } from 'zod';
import { parseGigsId } from '@/lib/gigs/id';
import { plainText, withPlainDigits } from '@/lib/platform/typed-text';
import { type Fields, queryOfFields, withQuery } from '@/lib/platform/with-query';
import { readImei } from '@/lib/shopper/devices/imei';
import { choiceNames } from './choice-fields.js';

/** The value of `device` for a device outside the shopper's list, named by its IMEI. */
export const OTHER_DEVICE = 'imei';

/** The value of `sim` for a SIM outside the shopper's list, named by its ICCID. */
export const OTHER_SIM = 'iccid';

/** The value of `sim` in an address for whichever of the shopper's SIMs fits the plan. */
export const OWN_SIM = 'mine';

/** A code as people type or share it: anything visible, and no longer than any code is. */
const voucherCode = z
  .string()
  .transform((typed) => withPlainDigits(plainText(typed)))
  .pipe(z.string().regex(/^[^\p{C}]{1,64}$/u));

/** The name of a field of a choice. */
export type ChoiceName = (typeof choiceNames)[number];

/** What a shopper picked: as it came from the browser, not yet checked against anything. */
export type Choice = Record<ChoiceName, string | null>;

/** What another button of the form with a choice asks for instead of an order, in `then`. */
export type CheckoutButton = 'show' | 'sign-in' | 'check-device' | 'check-sim';

type Source = FormData | Record<string, unknown>;

type Reader = {
  /** The value as it came. */
  raw(source: Source): unknown;
  /** The value if it is well-formed. */
  parse(raw: unknown): string | null;
  /** Whether a shopper types it, so that white space counts as nothing. */
  isTyped?: true;
};

const readers: Record<ChoiceName, Reader> = {
  plan: { raw: rawOf('plan'), parse: parseId },
  /** An id, or `OTHER_SIM`: its number is only ever in a form and in a sealed cookie. */
  sim: { raw: rawOf('sim'), parse: parseId },
  /** An id, or `OTHER_DEVICE`. */
  device: { raw: rawOf('device'), parse: parseId },
  /** The digits of an IMEI. Only from a form: in a URL it would reveal the device. */
  imei: {
    raw: (source) => readTypedImei(source) ?? undefined,
    parse: (typed) => {
      const imei = readImei(String(typed ?? ''));
      return imei.ok ? imei.value : null;
    },
    isTyped: true,
  },
  voucher: {
    raw: rawOf('voucher'),
    parse: (typed) => voucherCode.safeParse(typed).data ?? null,
    isTyped: true,
  },
};

export const nothingChosen = fill(() => null);

/** The choice in a form or a query; absent, repeated or malformed values count as not chosen. */
export function readChoice(source: Source): Choice {
  return fill((name) => {
    const { raw, parse } = readers[name];
    return parse(raw(source));
  });
}

/** The fields of a choice alone: the record of a checkout is a choice too, and holds an e-mail. */
export function choiceIn(more: Choice): Choice {
  return fill((name) => more[name]);
}

/** What an address may hold of a choice: all but the IMEI. */
export function addressFields(choice: Choice): Omit<Choice, 'imei'> {
  const { imei: _, ...rest } = choiceIn(choice);
  return rest;
}

/** Whether something in it belongs to a shopper: a SIM, or a device of their list. */
export function namesOwn({ sim, device }: Choice): boolean {
  return sim !== null || (device !== null && device !== OTHER_DEVICE);
}

/** The names of fields that hold something of another shape, so that it is refused, not healed. */
export function malformedFields(source: Source): ChoiceName[] {
  return choiceNames.filter((name) => {
    const { raw, parse, isTyped } = readers[name];
    const value = raw(source);
    const isBlank = isTyped && typeof value === 'string' ? !plainText(value) : value === '';
    return value !== undefined && !isBlank && parse(value) === null;
  });
}

/** What was typed as the IMEI of another device, as it was typed; null when none is meant. */
export function readTypedImei(source: Source): string | null {
  if (!(source instanceof FormData) || readId(source, 'device') !== OTHER_DEVICE) return null;
  const typed = source.get('imei');
  return typeof typed === 'string' ? typed.slice(0, 64) : null;
}

/**
 * What was typed as the ICCID of another SIM, as it was typed, if anything; null when none is
 * meant.
 */
export function readTypedIccid(form: FormData): string | null {
  if (readId(form, 'sim') !== OTHER_SIM) return null;
  const typed = form.get('iccid');
  return typeof typed === 'string' ? typed.slice(0, 64) : '';
}

/** What the address of a plan's own page holds of a choice: all but the plan and the IMEI. */
export function besidePlan(choice: Choice): Omit<Choice, 'plan' | 'imei'> {
  const { plan: _, ...rest } = addressFields(choice);
  return rest;
}

/**
 * A form's choice for an address, and for nothing else: with the SIM of the address before where
 * the page could not list SIMs, since nobody is signed in or Gigs does not answer.
 */
export function withUnlistedSim(choice: Choice, form: FormData): Choice {
  return { ...choice, sim: choice.sim ?? readId(form, 'wanted-sim') };
}

/** The store's address with this choice made, without the IMEI. */
export function choicePath(choice: Choice, more: Fields = {}): string {
  return pathWith('/', { ...addressFields(choice), ...more });
}

/**
 * The address of the chosen plan's own page with the rest of this choice made, without the IMEI.
 */
export function planPath(choice: Choice & { plan: string }, more: Fields = {}): string {
  return pathWith(`/plans/${choice.plan}`, { ...besidePlan(choice), ...more });
}

function pathWith(path: string, fields: Fields): string {
  return withQuery(path, queryOfFields(fields));
}

/** The id in one field, or null when it is absent, repeated or malformed. */
export function readId(source: Source, name: string): string | null {
  return parseId(rawOf(name)(source));
}

function parseId(raw: unknown): string | null {
  return typeof raw === 'string' ? parseGigsId(raw) : null;
}

function rawOf(name: string): (source: Source) => unknown {
  return (source) => {
    if (!(source instanceof FormData)) return source[name];
    const values = source.getAll(name);
    return values.length > 1 ? values : values[0];
  };
}

function fill(read: (name: ChoiceName) => string | null): Choice {
  return Object.fromEntries(choiceNames.map((name) => [name, read(name)])) as Choice;
}
