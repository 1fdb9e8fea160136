import 'server-only';
import { plainText } from '@/lib/platform/typed-text';
import { currentShopper, type Shopper } from '@/lib/shopper/server';
import { parseIccid } from '@/lib/shopper/sims/iccid';
import { readTypedIccid, readTypedImei } from './choice';
import { keepDevice } from './imei-cookie';
import { hasMark, readKeptSim } from './sim-cookie';
import { keepTypedSim } from './typed-sim';

/** An IMEI and an ICCID as typed, null where none is meant. */
export type TypedNumbers = { imei: string | null; iccid: string | null };

/** Keeps the numbers typed into a form for the page that follows: neither may be in an address. */
export async function keepTypedNumbers(form: FormData): Promise<TypedNumbers> {
  const imei = readTypedImei(form);
  if (imei !== null) await keepDevice(imei);
  const typed = readTypedIccid(form);
  if (typed === null) return { imei, iccid: null };
  const shopper = await currentShopper();
  const iccid = await meantIccid(typed, form.get('kept-sim'), shopper);
  if (iccid) await keepTypedSim(iccid, shopper);
  return { imei, iccid };
}

/**
 * The ICCID that a form means: a blank field means the number that its page shows as kept, and none
 * once another one is kept, in another tab.
 */
async function meantIccid(typed: string, mark: unknown, shopper: Shopper | null): Promise<string> {
  if (plainText(typed) !== '') return parseIccid(typed) ?? typed;
  const kept = await readKeptSim(shopper);
  return kept && hasMark(kept, mark) ? kept.typed : '';
}
