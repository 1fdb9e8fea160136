import { ChevronDown, TriangleAlert } from 'lucide-react';
import { NotWorkingSteps } from '@/components/help/not-working';
import { Contact } from '@/components/site/contact';
import { BackLink } from '@/components/ui/back-link';
import { getIntl } from '@/lib/i18n/server';
import type { Installation } from '@/lib/shopper/esim/install';
import type { Platform } from '@/lib/shopper/esim/platform';
import { simName } from '@/lib/shopper/labels';
import type { EsimProfile } from '@/lib/shopper/types';
import { InstallHere } from './install-here';
import { InstallSteps } from './install-steps';
import { QrFigure } from './qr-figure';

type Props = Extract<Installation, { state: 'ready' }> & {
  path: string;
  codeShown: boolean;
  platform: Platform;
  /** Whether it is shown inside an app, and so on the phone itself. */
  inApp: boolean;
};

/**
 * Everything to install an eSIM: QR code, one tap where supported, steps, and the code on request.
 * A phone comes first where the page is on one: it cannot scan its own screen.
 */
export async function InstallGuide(props: Props) {
  const { sim, code, profile, path, codeShown, platform, inApp } = props;
  const intl = await getIntl();
  const { t, href } = intl;
  const name = simName(sim, intl);
  const here = { code, path, codeShown, platform };
  const notWorking = (
    <details id="not-working" className="no-print">
      <summary className="cursor-pointer py-2 font-semibold text-xl">
        {t('help.notWorking')}
      </summary>
      <NotWorkingSteps />
      <a href={href('/phones')} className="link inline-flex min-h-11 items-center">
        {t('phones.title')}
      </a>
    </details>
  );
  return (
    <article>
      <BackLink
        href={href('/account/sims')}
        className="link no-print mb-4 inline-flex min-h-11 items-center gap-2"
      >
        {t('install.toSims')}
      </BackLink>
      <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{t('install.title')}</h1>
      <p className="mt-2 text-lg text-muted">{name}</p>
      {profile && <ProfileWarning profile={profile} />}
      <p className="mt-6 flex max-w-3xl gap-3 rounded-xl bg-warn-soft px-4 py-3 text-warn">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        <span>{t('install.once')}</span>
      </p>

      {platform === 'other' && !inApp ? (
        <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[20rem_minmax(0,1fr)] print:block">
          <section className="card p-5 sm:p-6 lg:sticky lg:top-4">
            <QrFigure text={code.whole} name={name} />
          </section>
          <div className="grid max-w-prose gap-10 print:mt-8 print:max-w-none print:gap-6">
            <InstallSteps platform={platform} />
            {notWorking}
            <InstallHere {...here} />
          </div>
        </div>
      ) : (
        <div className="mt-6 grid max-w-prose gap-10 print:max-w-none print:gap-6">
          <InstallHere {...here} />
          <InstallSteps platform={platform} />
          {notWorking}
          <details className="card group px-5 print:details-content:[content-visibility:visible]">
            <summary className="no-print flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 font-semibold marker:content-none">
              <span>{t('install.elsewhere')}</span>
              <ChevronDown
                aria-hidden="true"
                className="size-5 text-muted transition-transform group-open:rotate-180"
              />
            </summary>
            <div className="pt-2 pb-5">
              <QrFigure text={code.whole} name={name} />
            </div>
          </details>
        </div>
      )}
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
