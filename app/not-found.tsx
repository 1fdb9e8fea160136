import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Next puts this into every page, so it is short. A missing page of a language is in [locale]/[...missing]. */
export default function NotFound() {
  const t = translator(defaultLocale);
  return <h1>{t('error.missingHeading')}</h1>;
}
