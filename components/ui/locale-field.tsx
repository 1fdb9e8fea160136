import { getIntl } from '@/lib/i18n/server';

/** Sends the page's language along with a form. */
export async function LocaleField() {
  const { locale } = await getIntl();
  return <input type="hidden" name="locale" value={locale} />;
}
