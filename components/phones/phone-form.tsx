import { SearchField } from '@/components/ui/search-field';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';

type Props = { brands: string[]; brand: string; typed: string; plan: Plan | null };

/** Asks for brand and model. A form that only reads, so the address is the answer's. */
export async function PhoneForm({ brands, brand, typed, plan }: Props) {
  const { t, href } = await getIntl();
  return (
    <form
      action={href('/phones')}
      className="grid gap-2 text-ink sm:grid-cols-[16rem_minmax(0,1fr)] sm:gap-3"
    >
      {plan && <input type="hidden" name="plan" value={plan.id} />}
      {brands.length > 0 && (
        <label className="min-w-0">
          <span className="sr-only">{t('phones.brand')}</span>
          <select name="brand" defaultValue={brand} className="field select">
            <option value="">{t('phones.anyBrand')}</option>
            {brands.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      <SearchField label={t('phones.model')} typed={typed} submit={t('phones.check')} />
    </form>
  );
}
