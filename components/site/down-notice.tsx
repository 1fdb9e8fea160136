import { Icon } from '@/components/ui/icon';
import type { Outage } from '@/lib/catalog/outage';
import { getIntl } from '@/lib/i18n/server';
import { Contact } from './contact';
import { Notice } from './notice';

const messages = {
  store: { heading: 'store.downHeading', text: 'store.downText', onUs: 'store.misconfiguredText' },
  plan: {
    heading: 'planPage.downHeading',
    text: 'store.downText',
    onUs: 'store.misconfiguredText',
  },
  account: {
    heading: 'account.downHeading',
    text: 'account.downText',
    onUs: 'account.misconfiguredText',
  },
} as const;

type Props = {
  /** What cannot be shown. */
  subject: keyof typeof messages;
  /** The page to try again. */
  retry: string;
  /** If only the brand can mend it, the page says how to reach it instead. */
  outage: Outage;
};

/** The page has nothing to show, because Gigs is unavailable or refuses the store. */
export async function DownNotice({ subject, retry, outage }: Props) {
  const onUs = outage === 'misconfigured';
  const { t } = await getIntl();
  const message = messages[subject];
  return (
    <Notice
      icon={onUs ? OnUs : Down}
      heading={t(message.heading)}
      text={
        onUs ? (
          <>
            <span>{t(message.onUs)}</span> <Contact say="again" />
          </>
        ) : (
          t(message.text)
        )
      }
    >
      {!onUs && (
        <a href={retry} className="button button-primary">
          {t('store.retry')}
        </a>
      )}
    </Notice>
  );
}

const Down = ({ className }: { className: string }) => <Icon name="down" className={className} />;

const OnUs = ({ className }: { className: string }) => <Icon name="warn" className={className} />;
