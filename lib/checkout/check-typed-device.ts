import 'server-only';
import { clientIp } from '@/lib/http/client-ip';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { fail, ok, type Result } from '@/lib/platform/result';
import { checkDevice, type DeviceCheck } from '@/lib/shopper/devices/check';
import { type ImeiError, readImei } from '@/lib/shopper/devices/imei';
import { mayCheckDevice } from '@/lib/shopper/limits';
import { keepDevice, readKeptCheck } from './imei-cookie';

/**
 * Has the device of a typed IMEI checked, unless it has just been, and keeps the result for the
 * next page. At most one upstream call.
 */
export async function checkTypedDevice(
  typed: string | null,
): Promise<Result<DeviceCheck, ImeiError | 'busy'>> {
  const imei = readImei(typed ?? '');
  if (typed === null || !imei.ok) return fail(imei.ok ? 'incomplete' : imei.error);
  const checked = await checkOnce(imei.value);
  if (!checked) return fail('busy');
  await keepDevice(typed, checked);
  return ok(checked);
}

/**
 * What Gigs knows of the device of an IMEI: from the check before, if there was one. Null where too
 * many are checked.
 */
export async function checkOnce(imei: string): Promise<DeviceCheck | null> {
  const kept = await readKeptCheck(imei);
  if (kept) return kept;
  if (!(await mayCheckDevice(await clientIp()))) return null;
  return withDeadline(timeouts.optional, () => checkDevice(imei));
}
