import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import { CountrySwitch } from './country-switch';
import { LanguageSwitch } from './language-switch';
import { LegalLinks } from './legal-links';

type Props = {
  /** The form whose fields survive a change of language. */
  form: string | undefined;
  /** The page's own address. */
  here: string;
};

/** Who runs the store, its languages, help, and what the law asks for. */
export async function SiteFooter({ form, here }: Props) {
  const { t } = await getIntl();
  const { SUPPORT_EMAIL, STORE_NAME } = env();
  return (
    <footer className="no-print site-footer">
      <p>{`${STORE_NAME} · ${t('site.secured')}`}</p>
      <LanguageSwitch form={form} here={here} />
      <CountrySwitch here={here} />
      {SUPPORT_EMAIL && (
        <p>
          <span>{t('site.help')}</span>{' '}
          <a href={`mailto:${SUPPORT_EMAIL}`} className="link inline-block py-1">
            {t('site.helpBy', { email: SUPPORT_EMAIL })}
          </a>
        </p>
      )}
      <LegalLinks />
    </footer>
  );
}
