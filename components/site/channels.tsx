import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import { channels } from '@/lib/platform/support';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';

/** Every way to reach the brand that it has set, with its hours; nothing where it has none. */
export async function Channels() {
  const { t } = await getIntl();
  const all = channels();
  if (all.length === 0) return null;
  const { SUPPORT_HOURS } = env();
  const labels = {
    email: (email: string) => t('site.helpBy', { email }),
    chat: () => t('help.chat'),
    phone: (phone: string) => t('help.phone', { phone: formatPhoneNumber(phone) }),
    center: () => t('help.center'),
    status: () => t('help.status'),
  };
  return (
    <section id="contact" className="card p-5 sm:p-6">
      <h2 className="font-semibold text-xl">{t('help.channels')}</h2>
      <ul className="mt-2">
        {all.map(({ kind, href, value }) => (
          <li key={kind}>
            <a href={href} className="link inline-flex min-h-11 items-center">
              {labels[kind](value)}
            </a>
          </li>
        ))}
      </ul>
      {SUPPORT_HOURS && <p className="mt-2 text-muted text-sm">{SUPPORT_HOURS}</p>}
    </section>
  );
}
