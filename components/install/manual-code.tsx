import { Contact } from '@/components/site/contact';
import { CopyButton } from '@/components/ui/copy-button';
import { getIntl } from '@/lib/i18n/server';
import type { ActivationCode } from '@/lib/shopper/esim/activation-code';

/** The activation data of an eSIM for manual entry, when its owner requests it. */
export async function ManualCode({ code }: { code: ActivationCode }) {
  const { t } = await getIntl();
  const { parts, whole, asksConfirmation } = code;
  const rows: (readonly [string, string])[] = [
    ...(parts
      ? ([
          [t('install.address'), parts.address],
          [t('install.code'), parts.code],
        ] as const)
      : []),
    [t('install.whole'), whole],
  ];
  return (
    <>
      <dl className="mt-4 divide-y divide-line border-line border-y">
        {rows.map(([name, value]) => (
          <div key={name} className="py-3">
            <dt className="text-muted text-sm">{name}</dt>
            <dd className="flex flex-wrap items-center justify-between gap-x-6">
              <code className="break-anywhere min-w-0 select-all font-medium font-sans">
                {value}
              </code>
              <CopyButton
                text={value}
                label={t('install.copyOf', { name })}
                labels={{
                  copy: t('mySims.copy'),
                  copied: t('mySims.copied'),
                  failed: t('mySims.copyFailed'),
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {asksConfirmation && (
        <p className="mt-4">
          <span>{t('install.confirmation')}</span> <Contact say="confirmation" />
        </p>
      )}
    </>
  );
}
