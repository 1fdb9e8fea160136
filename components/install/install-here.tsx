import { Smartphone } from 'lucide-react';
import { getIntl } from '@/lib/i18n/server';
import type { ActivationCode } from '@/lib/shopper/esim/activation-code';
import { oneTapLink, type Platform } from '@/lib/shopper/esim/platform';
import { ManualCode } from './manual-code';

type Props = { code: ActivationCode; path: string; codeShown: boolean; platform: Platform };

/** How to install the eSIM on the phone that shows the page: by one tap, or by typing the code. */
export async function InstallHere({ code, path, codeShown, platform }: Props) {
  const { t } = await getIntl();
  const oneTap = oneTapLink(platform, code.whole);
  return (
    <section id="code" className={codeShown ? undefined : 'no-print'}>
      <h2 className="font-semibold text-xl">
        {t(platform === 'other' ? 'install.sameHeading' : 'install.here')}
      </h2>
      {platform === 'iphone-in-app' && (
        <p className="no-print mt-3 rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
          {t('install.inApp')}
        </p>
      )}
      {oneTap && (
        <div className="no-print mt-3 mb-6">
          <a href={oneTap} rel="noreferrer" className="button button-primary w-full">
            <Smartphone aria-hidden="true" className="size-5" />
            <span>{t('install.oneTap')}</span>
          </a>
          <p className="mt-2 text-muted text-sm">{t('install.oneTapHint')}</p>
        </div>
      )}
      <p className="mt-3">{t('install.sameText')}</p>
      {codeShown && <ManualCode code={code} />}
      <a
        href={codeShown ? `${path}#code` : `${path}?show=code#code`}
        className="button button-plain mt-5"
      >
        {t(codeShown ? 'install.hideCode' : 'install.showCode')}
      </a>
    </section>
  );
}
