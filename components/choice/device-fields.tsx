import { Field } from '@/components/ui/field';
import { OTHER_DEVICE } from '@/lib/checkout/choice';
import { readKeptDevice } from '@/lib/checkout/imei-cookie';
import { getIntl } from '@/lib/i18n/server';
import { plainText } from '@/lib/platform/typed-text';
import { deviceTakes } from '@/lib/shopper/compatibility';
import { readImei } from '@/lib/shopper/devices/imei';
import { deviceCheckLabel } from '@/lib/shopper/labels';
import type { Device } from '@/lib/shopper/types';
import { AsksDevice, type FitLabels, ImeiStatus, MyDeviceFit } from './device-compatibility';
import { OtherButton } from './other-button';

type Props = { devices: Device[]; chosen: string | null };

/** The shopper's devices or an IMEI. Reads a cookie only for an IMEI, so that `/` stays static. */
export async function DeviceFields({ devices, chosen }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const kept = chosen === OTHER_DEVICE ? await readKeptDevice() : null;
  const imei = kept && plainText(kept.typed) !== '' ? readImei(kept.typed) : null;
  const checked = kept?.checked ?? null;
  const simTypes = checked?.outcome === 'known' ? checked.simTypes : [];
  const isOffered = chosen === OTHER_DEVICE || devices.some(({ id }) => id === chosen);
  const initial = (isOffered && chosen) || '';
  const fits: FitLabels = {
    fits: t('deviceCheck.fits'),
    'with-esim': t('deviceCheck.with-esim'),
    'with-card': t('deviceCheck.with-card'),
    'needs-esim': t('deviceCheck.needs-esim'),
    'needs-card': t('deviceCheck.needs-card'),
  };
  return (
    // The answer to a form resets the fields; a check in the page leaves what is being typed.
    <div key={kept?.at || undefined} id="devices" className="group/device option-line scroll-mt-6">
      <label htmlFor="device" className="font-semibold">
        {t('device.choose')}
      </label>
      <select id="device" name="device" defaultValue={initial} className="field select">
        <option value="">{t('device.none')}</option>
        {devices.map(({ id, simTypes, ...device }) => {
          const takes = deviceTakes(simTypes);
          const name = device.name || t('device.unnamed');
          return (
            <option key={id} value={id}>
              {takes === 'unknown' ? name : t('deviceCheck.named', { name, takes })}
            </option>
          );
        })}
        <option value={OTHER_DEVICE}>{t('deviceCheck.another')}</option>
      </select>
      <AsksDevice label={t('deviceCheck.saves')} />
      {devices.length > 0 && (
        <MyDeviceFit
          devices={devices.map(({ id, simTypes }) => ({ id, simTypes }))}
          initial={initial}
          labels={fits}
        />
      )}
      <div className="hidden gap-2 rounded-xl border border-line border-dashed p-4 not-supports-[selector(:has(*))]:grid group-has-[option[value=imei]:checked]/device:grid">
        <Field
          id="imei"
          label={t('deviceCheck.imei')}
          labelClassName="font-medium"
          error={imei && !imei.ok ? t(`deviceCheck.${imei.error}`) : null}
          hint={t('deviceCheck.hint')}
          answerId="imei-answer"
          inputMode="numeric"
          maxLength={64}
          defaultValue={kept?.typed}
        />
        <OtherButton to="check-device" className="without-script button button-plain w-full">
          {t('deviceCheck.check')}
        </OtherButton>
        <ImeiStatus
          answered={(checked || imei?.ok === false) && kept ? kept.typed : ''}
          answer={checked && { said: deviceCheckLabel(checked, intl), simTypes }}
          labels={fits}
          words={{ checking: t('deviceCheck.checking'), down: t('deviceCheck.unavailable') }}
        />
      </div>
    </div>
  );
}
