import type { Sandbox } from '../context';
import type { DeviceModelRecord } from '../schema/device';

/** The model an IMEI belongs to, by its first eight digits. */
export function modelOfImei(sandbox: Sandbox, imei: string): DeviceModelRecord | undefined {
  return sandbox.state.deviceModels.by('typeAllocationCode', imei.slice(0, 8))[0];
}
