/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DeviceRecord } from '../../schema/device';
import type { Checkout } from '../checkout';
import { Alert, Field, Radios } from '../layout';
import { Frame } from './frame';

type DeviceProps = {
  checkout: Checkout;
  devices: DeviceRecord[];
  error?: string | undefined;
  imei?: string | undefined;
};

/** The device that the plan requires. */
export function DevicePage({ checkout, devices, error, imei }: DeviceProps) {
  const options = [
    ...devices.map((device) => ({
      value: device.id,
      label: device.name ?? `Device ending ${device.imei?.slice(-4) ?? '?'}`,
    })),
    { value: 'imei', label: 'Enter an IMEI' },
  ];
  return (
    <Frame checkout={checkout} title="Your device" step="Device">
      <Alert message={imei && error ? 'Check the IMEI.' : error} />
      <form method="post" action={`/flow/${checkout.session.id}/device`} novalidate>
        <Radios
          name="device"
          legend="Device"
          options={options}
          chosen={imei ? 'imei' : options[0]?.value}
        />
        <Field
          name="imei"
          label="IMEI"
          hint="Dial *#06# to display it"
          inputmode="numeric"
          autocomplete="off"
          value={imei}
          error={imei ? error : undefined}
        />
        <button type="submit">Continue</button>
      </form>
    </Frame>
  );
}
