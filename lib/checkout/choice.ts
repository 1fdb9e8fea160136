import { z } from 'zod';
import { gigsId } from '@/lib/gigs/id';
import { parseImei } from '@/lib/shopper/imei';

/** The value of `device` for a device outside the shopper's list, named by its IMEI. */
export const OTHER_DEVICE = 'imei';

/** The value of `sim` for a SIM outside the shopper's list, named by its ICCID. */
export const OTHER_SIM = 'iccid';

const id = z.string().regex(gigsId);

/** A code as people type or share it: anything visible, and no longer than any code is. */
const voucherCode = z
  .string()
  .trim()
  .regex(/^[^\p{C}]{1,64}$/u);

/** What a shopper picked: as it came from the browser, not yet checked against anything. */
export type Choice = {
  plan: string | null;
  /** An id, or `OTHER_SIM`: its number is only ever in a form and in a sealed cookie. */
  sim: string | null;
  /** An id, or `OTHER_DEVICE`. */
  device: string | null;
  /** The digits of an IMEI. Only from a form: in a URL it would reveal the device. */
  imei: string | null;
  voucher: string | null;
};

export const nothingChosen: Choice = {
  plan: null,
  sim: null,
  device: null,
  imei: null,
  voucher: null,
};

type Source = FormData | Record<string, unknown>;

/** The choice in a form or a query; absent, repeated or malformed values count as not chosen. */
export function readChoice(source: Source): Choice {
  return {
    plan: readId(source, 'plan'),
    sim: readId(source, 'sim'),
    device: readId(source, 'device'),
    imei: parseImei(readTypedImei(source) ?? ''),
    voucher: voucherCode.safeParse(rawOf(source, 'voucher')).data ?? null,
  };
}

/** Whether something in it belongs to a shopper: a SIM, or a device of their list. */
export function namesOwn({ sim, device }: Choice): boolean {
  return sim !== null || (device !== null && device !== OTHER_DEVICE);
}

/** The names of fields that hold something of another shape, so that it is refused, not healed. */
export function malformedFields(source: Source): (keyof Choice)[] {
  const choice = readChoice(source);
  return (['plan', 'sim', 'device', 'imei', 'voucher'] as const).filter((name) => {
    const value = name === 'imei' ? (readTypedImei(source) ?? '') : rawOf(source, name);
    return !isBlank(value, name) && choice[name] === null;
  });
}

/** What was typed as the IMEI of another device, as it was typed; null when none is meant. */
export function readTypedImei(source: Source): string | null {
  if (!(source instanceof FormData) || readId(source, 'device') !== OTHER_DEVICE) return null;
  const typed = source.get('imei');
  return typeof typed === 'string' ? typed.slice(0, 64) : null;
}

/**
 * What was typed as the ICCID of another SIM, as it was typed: blank for the one typed before, null
 * when none is meant.
 */
export function readTypedIccid(form: FormData): string | null {
  if (readId(form, 'sim') !== OTHER_SIM) return null;
  const typed = form.get('iccid');
  return typeof typed === 'string' ? typed.slice(0, 64) : '';
}

type Fields = Readonly<Record<string, string | null | undefined>>;

/** The store's address with this choice made, without the IMEI. */
export function choicePath(choice: Choice, more: Fields = {}): string {
  // By name: a record of a checkout is a choice too, and holds an e-mail.
  const { plan, sim, device, voucher } = choice;
  return pathWith('/', { plan, sim, device, voucher, ...more });
}

/**
 * The address of the chosen plan's own page with the rest of this choice made, without the IMEI.
 */
export function planPath({ plan, sim, device, voucher }: Choice & { plan: string }): string {
  return pathWith(`/plans/${plan}`, { sim, device, voucher });
}

function pathWith(path: string, fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The id in one field, or null when it is absent, repeated or malformed. */
export function readId(source: Source, name: string): string | null {
  return id.safeParse(rawOf(source, name)).data ?? null;
}

function isBlank(value: unknown, name: keyof Choice): boolean {
  if (value === undefined || value === '') return true;
  const isTyped = name === 'imei' || name === 'voucher';
  return isTyped && typeof value === 'string' && value.trim() === '';
}

function rawOf(source: Source, name: string): unknown {
  if (!(source instanceof FormData)) return source[name];
  const values = source.getAll(name);
  return values.length > 1 ? values : values[0];
}
