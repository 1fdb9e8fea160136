import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Next puts this into every page, so it is short. The localised page is [locale]/[...missing]. */
export default function NotFound() {
  const t = translator(defaultLocale);
  return <h1>{t('error.missingHeading')}</h1>;
}
