import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/env';

type Props = {
  /** What the mail is about, such as the reference of an order. */
  subject?: string | null;
};

/** Writes to the store's help address; absent where the store has none. */
export async function SupportLink({ subject }: Props) {
  const { t } = await getIntl();
  const { SUPPORT_EMAIL } = env();
  if (!SUPPORT_EMAIL) return null;
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : '';
  return (
    <a href={`mailto:${SUPPORT_EMAIL}${query}`} className="button button-plain break-anywhere">
      {t('callback.write', { email: SUPPORT_EMAIL })}
    </a>
  );
}
