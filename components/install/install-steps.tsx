import { getIntl } from '@/lib/i18n/server';
import type { Platform } from '@/lib/shopper/esim/platform';

const steps = ['open', 'add', 'scan', 'use'] as const;

/** The way through the settings of an iPhone and of an Android phone, the visitor's own first. */
export async function InstallSteps({ platform }: { platform: Platform }) {
  const { t } = await getIntl();
  const order = platform === 'android' ? (['android', 'iphone'] as const) : phones;
  return (
    <>
      <section>
        <h2 className="font-semibold text-xl">{t('install.beforeHeading')}</h2>
        <ul className="mt-3 grid list-disc gap-2 ps-5">
          <li>{t('install.beforeWifi')}</li>
          <li>{t('install.beforeLock')}</li>
        </ul>
      </section>
      <section>
        <h2 className="font-semibold text-xl">
          {t(platform === 'other' ? 'install.scanHeading' : 'install.stepsHeading')}
        </h2>
        {order.map((phone) => (
          <section key={phone} className="mt-5">
            <h3 className="font-semibold">{t(`install.${phone}Heading`)}</h3>
            <ol className="mt-2 grid list-decimal gap-2 ps-5">
              {steps.map((step) => (
                <li key={step}>{t(`install.${phone}.${step}`)}</li>
              ))}
            </ol>
          </section>
        ))}
        <p className="mt-4 text-muted text-sm">{t('install.names')}</p>
      </section>
    </>
  );
}

const phones = ['iphone', 'android'] as const;
