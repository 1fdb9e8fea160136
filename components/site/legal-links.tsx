import { getIntl } from '@/lib/i18n/server';
import { documentLinks } from '@/lib/legal/documents';
import { legalFunctions } from '@/lib/legal/functions';

/** Help, and what the law wants within reach on every page. */
export async function LegalLinks() {
  const { t, href, locale } = await getIntl();
  const links = [
    { name: 'help' as const, href: href('/help') },
    ...documentLinks(locale),
    ...legalFunctions().map((name) => ({ name, href: href(`/${name}`) })),
  ];
  return (
    <nav aria-label={t('legal.navigation')} className="footer-links">
      {links.map(({ name, href: to }) => (
        <a key={name} href={to}>
          {name === 'help' ? t('help.title') : t(`legal.${name}`)}
        </a>
      ))}
    </nav>
  );
}
