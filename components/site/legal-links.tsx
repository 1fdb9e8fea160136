import { getIntl } from '@/lib/i18n/server';
import { legalFunctions } from '@/lib/legal/functions';

/** What the law wants within reach on every page; absent where the store has nothing of it. */
export async function LegalLinks() {
  const { t, href } = await getIntl();
  const links = legalFunctions().map((name) => ({
    href: href(`/${name}`),
    label: t(name === 'withdraw' ? 'legal.withdraw' : 'legal.cancel'),
  }));
  if (links.length === 0) return null;
  return (
    <nav aria-label={t('legal.navigation')} className="w-full">
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ href: to, label }) => (
          <li key={to}>
            <a href={to} className="footer-link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
