import { getIntl } from '@/lib/i18n/server';
import { documentLinks } from '@/lib/legal/documents';
import { legalFunctions } from '@/lib/legal/functions';

/** What the law wants within reach on every page; absent where the store has nothing of it. */
export async function LegalLinks() {
  const { t, href, locale } = await getIntl();
  const links = [
    ...documentLinks(locale),
    ...legalFunctions().map((name) => ({ name, href: href(`/${name}`) })),
  ];
  if (links.length === 0) return null;
  return (
    <nav aria-label={t('legal.navigation')} className="w-full">
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ name, href: to }) => (
          <li key={name}>
            <a href={to} className="footer-link">
              {t(`legal.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
