import { locales } from '@/lib/i18n/locales';
import { getIntl } from '@/lib/i18n/server';
import { memoize } from '@/lib/platform/memoize';

const nameOf = memoize((language: string) =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language),
);

type Props = {
  /** The page's own address, for browsers that do not tell it. */
  here: string;
  /** The form to submit along: without JavaScript the choice is only there. */
  form?: string | undefined;
};

/** Links to this page in the store's other languages; the choice is kept. */
export async function LanguageSwitch({ here, form }: Props) {
  const { t, locale } = await getIntl();
  const from = new URLSearchParams({ from: here });
  return (
    <nav aria-label={t('site.language')} className="languages">
      {locales.map((language) => {
        const current = language === locale ? 'true' : undefined;
        return form ? (
          <button
            key={language}
            type="submit"
            form={form}
            formAction={`/api/language?${from}`}
            formMethod="post"
            formNoValidate
            name="to"
            value={language}
            lang={language}
            aria-current={current}
          >
            {nameOf(language)}
          </button>
        ) : (
          <a
            key={language}
            href={`/api/language?to=${language}&${from}`}
            lang={language}
            hrefLang={language}
            rel="nofollow"
            aria-current={current}
          >
            {nameOf(language)}
          </a>
        );
      })}
    </nav>
  );
}
