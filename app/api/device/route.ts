import { checkTypedDevice } from '@/lib/checkout/check-typed-device';
import { readTypedImei } from '@/lib/checkout/choice';
import { readForm } from '@/lib/http/read-form';
import { localeOfForm } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { deviceCheckLabel } from '@/lib/shopper/labels';

/** What is known of the device of an IMEI, which the browser asks while it is being typed. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const t = translator(localeOfForm(form));
  const checked = await checkTypedDevice(readTypedImei(form));
  const headers = { 'cache-control': 'private, no-store' };
  if (!checked.ok) {
    const { error } = checked;
    const said = error === 'busy' ? t('problem.imei-busy') : t(`deviceCheck.${error}`);
    const status = error === 'busy' ? 429 : 422;
    return Response.json({ said, simTypes: [] }, { status, headers });
  }
  const { value } = checked;
  const simTypes = value.outcome === 'known' ? value.simTypes : [];
  return Response.json({ said: deviceCheckLabel(value, { t }), simTypes }, { headers });
}
