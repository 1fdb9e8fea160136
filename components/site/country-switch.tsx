import { countryName } from '@/lib/i18n/countries';
import { splitLocale } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import { inOtherCountries } from '@/lib/seo/markets';

/** Links to this page in the brand's shops in other countries, where it has any (`MARKETS`). */
export async function CountrySwitch({ here }: { here: string }) {
  const { t, locale } = await getIntl();
  const { path } = splitLocale(here.replace(/[?#].*$/, ''));
  const shops = inOtherCountries(path, locale);
  if (shops.length === 0) return null;
  return (
    <nav aria-label={t('site.country')} className="languages">
      {shops.map(({ country, url, isHere }) => (
        <a key={country} href={url} aria-current={isHere ? 'true' : undefined}>
          {countryName(country, locale)}
        </a>
      ))}
    </nav>
  );
}
