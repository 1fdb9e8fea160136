import { Icon } from '@/components/ui/icon';
import { getIntl } from '@/lib/i18n/server';
import { Notice } from './notice';

const messages = {
  store: { heading: 'store.downHeading', text: 'store.downText' },
  plan: { heading: 'planPage.downHeading', text: 'store.downText' },
  account: { heading: 'account.downHeading', text: 'account.downText' },
} as const;

type Props = {
  /** What cannot be shown. */
  subject: keyof typeof messages;
  /** The page to try again. */
  retry: string;
};

/** Gigs is unavailable, so the page has nothing to show. */
export async function DownNotice({ subject, retry }: Props) {
  const { t } = await getIntl();
  const { heading, text } = messages[subject];
  return (
    <Notice icon={Down} heading={t(heading)} text={t(text)}>
      <a href={retry} className="button button-primary">
        {t('store.retry')}
      </a>
    </Notice>
  );
}

const Down = ({ className }: { className: string }) => <Icon name="down" className={className} />;
