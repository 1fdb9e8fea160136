import { CardSim, Hourglass, SearchX } from 'lucide-react';
import { Contact } from '@/components/site/contact';
import { DownNotice } from '@/components/site/down-notice';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import type { Installation, InstallProblem } from '@/lib/shopper/esim/install';
import { simName } from '@/lib/shopper/labels';
import type { Sim } from '@/lib/shopper/types';

type Props = {
  state: Exclude<Installation['state'], 'ready'> | InstallProblem;
  sim: Sim | null;
  /** The page's own address, in its language. */
  path: string;
};

/** Why there is nothing to install here, and what to do instead. */
export async function InstallNotice({ state, sim, path }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const name = sim ? simName(sim, intl) : '';
  const toSims = (
    <a href={href('/account/sims')} className="button button-plain">
      {t('install.toSims')}
    </a>
  );
  switch (state) {
    case 'physical':
      return (
        <Notice
          icon={CardSim}
          heading={t('install.physicalHeading')}
          text={t('install.physicalText', { sim: name })}
        >
          {toSims}
        </Notice>
      );
    case 'retired':
      return (
        <Notice
          icon={CardSim}
          heading={t('install.retiredHeading')}
          text={t('install.retiredText', { sim: name })}
        >
          <a href={href('/')} className="button button-primary">
            {t('account.browse')}
          </a>
          {toSims}
        </Notice>
      );
    case 'no-code':
      return (
        <Notice
          icon={Hourglass}
          heading={t('install.noCodeHeading')}
          text={
            <>
              <span>{t('install.noCodeText', { sim: name })}</span> <Contact say="tomorrow" />
            </>
          }
        >
          <a href={path} className="button button-primary">
            {t('install.again')}
          </a>
          {toSims}
        </Notice>
      );
    case 'not-found':
      return (
        <Notice
          icon={SearchX}
          heading={t('install.missingHeading')}
          text={t('install.missingText')}
        >
          <a href={href('/account/sims')} className="button button-primary">
            {t('install.toSims')}
          </a>
        </Notice>
      );
    case 'unavailable':
    case 'misconfigured':
      return <DownNotice subject="account" retry={path} outage={state} />;
  }
}
