import { getIntl } from '@/lib/i18n/server';

/** Tells the action or route that a form is posted to which language the page has. */
export async function LocaleField() {
  const { locale } = await getIntl();
  return <input type="hidden" name="locale" value={locale} />;
}
