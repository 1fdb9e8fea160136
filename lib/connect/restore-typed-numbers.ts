import 'server-only';
import { currentShopper } from '@/lib/shopper/server';
import { openRecord } from './record';
import { isTheirs, readBegunHere } from './resume';

/**
 * Puts the numbers that were typed for a checkout into the form that begins it again: they are in
 * no page, only in the sealed record.
 */
export async function restoreTypedNumbers(form: FormData): Promise<void> {
  const sealed = form.get('checkout');
  if (typeof sealed !== 'string') return;
  const [record, shopper, here] = await Promise.all([
    openRecord('checkout', sealed),
    currentShopper(),
    readBegunHere(),
  ]);
  if (!record || !isTheirs(record, shopper, here.includes(sealed))) return;
  if (record.imei) form.set('imei', record.imei);
  if (record.iccid) form.set('iccid', record.iccid);
}
