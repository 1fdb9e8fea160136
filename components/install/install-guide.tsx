import { ArrowLeft, Smartphone, TriangleAlert } from 'lucide-react';
import { NotWorkingSteps } from '@/components/help/not-working';
import { Contact } from '@/components/site/contact';
import { PrintButton } from '@/components/ui/print-button';
import { getIntl } from '@/lib/i18n/server';
import type { Installation } from '@/lib/shopper/esim/install';
import { oneTapLink, type Platform } from '@/lib/shopper/esim/platform';
import { simName } from '@/lib/shopper/labels';
import type { EsimProfile } from '@/lib/shopper/types';
import { InstallSteps } from './install-steps';
import { ManualCode } from './manual-code';
import { QrPicture } from './qr-picture';

type Props = Extract<Installation, { state: 'ready' }> & {
  path: string;
  codeShown: boolean;
  platform: Platform;
};

/**
 * Everything to install an eSIM: QR code, one tap where supported, steps, and the code on request.
 */
export async function InstallGuide({ sim, code, profile, path, codeShown, platform }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const name = simName(sim, intl);
  const oneTap = oneTapLink(platform, code.whole);
  return (
    <article>
      <a
        href={href('/account/sims')}
        className="link no-print mb-4 inline-flex min-h-11 items-center gap-2"
      >
        <ArrowLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        <span>{t('install.toSims')}</span>
      </a>
      <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{t('install.title')}</h1>
      <p className="mt-2 text-lg text-muted">{name}</p>
      {profile && <ProfileWarning profile={profile} />}
      <p className="mt-6 flex max-w-3xl gap-3 rounded-xl bg-warn-soft px-4 py-3 text-warn">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        <span>{t('install.once')}</span>
      </p>

      <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)] print:block">
        <section className="card p-5 sm:p-6 lg:sticky lg:top-4">
          {oneTap && (
            <div className="no-print mb-6">
              <a href={oneTap} rel="noreferrer" className="button button-primary w-full">
                <Smartphone aria-hidden="true" className="size-5" />
                <span>{t('install.oneTap')}</span>
              </a>
              <p className="mt-2 text-muted text-sm">{t('install.oneTapHint')}</p>
            </div>
          )}
          {platform === 'iphone-in-app' && (
            <p className="no-print mb-6 rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
              {t('install.inApp')}
            </p>
          )}
          <figure className="print:mx-auto print:max-w-[6cm]">
            <div className="mx-auto max-w-64 overflow-hidden rounded-xl border border-line bg-white p-2">
              <QrPicture text={code.whole} label={t('install.qr', { sim: name })} />
            </div>
            <figcaption className="mt-4 font-medium print:text-center">
              {t('install.scan')}
            </figcaption>
          </figure>
          <p className="mt-2 text-muted text-sm">{t('install.secret')}</p>
          <div className="no-print mt-5 grid">
            <PrintButton>{t('install.print')}</PrintButton>
          </div>
        </section>

        <div className="grid max-w-prose gap-10 print:mt-8 print:max-w-none print:gap-6">
          <InstallSteps platform={platform} />
          <details id="not-working" className="no-print">
            <summary className="cursor-pointer py-2 font-semibold text-xl">
              {t('help.notWorking')}
            </summary>
            <NotWorkingSteps />
          </details>
          <section id="code" className={codeShown ? undefined : 'no-print'}>
            <h2 className="font-semibold text-xl">{t('install.sameHeading')}</h2>
            <p className="mt-3">{t('install.sameText')}</p>
            {codeShown && <ManualCode code={code} />}
            <a
              href={codeShown ? `${path}#code` : `${path}?show=code#code`}
              className="button button-plain mt-5"
            >
              {t(codeShown ? 'install.hideCode' : 'install.showCode')}
            </a>
          </section>
        </div>
      </div>
    </article>
  );
}

async function ProfileWarning({ profile }: { profile: EsimProfile }) {
  const { t } = await getIntl();
  const removed = profile === 'deleted';
  return (
    <section className="mt-6 max-w-3xl rounded-2xl border-2 border-warn bg-warn-soft px-5 py-4">
      <h2 className="font-semibold text-warn">
        {t(removed ? 'install.deletedHeading' : 'install.installedHeading')}
      </h2>
      <p className="mt-1">
        <span>{t(removed ? 'install.deletedText' : 'install.installedText')}</span>{' '}
        <Contact say={removed ? 'code' : 'move'} />
      </p>
    </section>
  );
}
