import 'server-only';
import { currentShopper } from '@/lib/shopper/server';
import { readTypedIccid, readTypedImei } from './choice';
import { keepDevice } from './imei-cookie';
import { keepTypedSim } from './typed-sim';

/** An IMEI and an ICCID as typed, null where none is meant. */
type TypedNumbers = { imei: string | null; iccid: string | null };

/** Keeps the numbers typed into a form for the page that follows: neither may be in an address. */
export async function keepTypedNumbers(form: FormData): Promise<TypedNumbers> {
  const [imei, iccid] = [readTypedImei(form), readTypedIccid(form)];
  if (imei !== null) await keepDevice(imei);
  if (iccid !== null) await keepTypedSim(iccid, await currentShopper());
  return { imei, iccid };
}
