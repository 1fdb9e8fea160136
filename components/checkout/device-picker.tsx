import { getIntl } from '@/lib/i18n/server';
import type { Device } from '@/lib/sims/sim';

type Props = { devices: Device[]; chosen: string | null };

/** The shopper's devices, one of which may go along into checkout. Absent where there are none. */
export async function DevicePicker({ devices, chosen }: Props) {
  const { t } = await getIntl();
  if (devices.length === 0) return null;
  return (
    <div id="devices" className="grid gap-2">
      <label htmlFor="device" className="font-semibold">
        {t('device.choose')} <span className="font-normal text-muted">{t('device.optional')}</span>
      </label>
      <select
        id="device"
        name="device"
        defaultValue={devices.some(({ id }) => id === chosen) ? (chosen ?? '') : ''}
        className="field text-base"
      >
        <option value="">{t('device.none')}</option>
        {devices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
