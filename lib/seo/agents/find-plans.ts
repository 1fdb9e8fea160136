import 'server-only';
import { facetsOf } from '@/lib/catalog/search/facets';
import { sortPlans } from '@/lib/catalog/search/sort';
import { daysOf } from '@/lib/catalog/trip';
import type { Plan, SimType } from '@/lib/catalog/types';
import { BYTES_PER_GB, mostData } from '@/lib/catalog/units';
import { defaultLocale } from '@/lib/i18n/locales';

/** What programs ask plans for. */
export type Wanted = {
  /** ISO 3166-1 alpha-2 in any case. */
  countries?: readonly string[] | undefined;
  days?: number | undefined;
  /** In total. */
  gigabytes?: number | undefined;
  simType?: SimType | undefined;
};

/**
 * The plans that are all of what is asked, lowest price first; a currency that most plans have
 * comes before the others.
 */
export function findPlans(plans: Plan[], wanted: Wanted): Plan[] {
  const { countries = [], days, gigabytes, simType } = wanted;
  const codes = countries.map((code) => code.toUpperCase());
  const found = plans.filter((plan) => {
    const { coverage, term, simTypes } = plan;
    const data = mostData(plan);
    const covers = codes.every((code) => coverage?.countries.includes(code));
    const span = term ? daysOf(term) : 0;
    const lasts = days === undefined || term?.renews || span >= days;
    const enough =
      gigabytes === undefined || data === null || (data ?? 0) >= gigabytes * BYTES_PER_GB;
    return covers && lasts && enough && (!simType || simTypes.includes(simType));
  });
  const { currencies } = facetsOf(plans);
  return sortPlans(found, 'price', { locale: defaultLocale, currencies });
}
