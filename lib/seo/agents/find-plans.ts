import 'server-only';
import { daysOf } from '@/lib/catalog/trip';
import type { Plan, SimType } from '@/lib/catalog/types';
import { BYTES_PER_GB } from '@/lib/catalog/units';

/** What programs ask plans for. */
export type Wanted = {
  /** ISO 3166-1 alpha-2 in any case. */
  countries?: readonly string[] | undefined;
  days?: number | undefined;
  /** In total. */
  gigabytes?: number | undefined;
  simType?: SimType | undefined;
};

/** The plans that are all of what is asked, lowest price first. */
export function findPlans(plans: Plan[], wanted: Wanted): Plan[] {
  const { countries = [], days, gigabytes, simType } = wanted;
  const codes = countries.map((code) => code.toUpperCase());
  return plans
    .filter(({ coverage, data, term, simTypes }) => {
      const covers = codes.every((code) => coverage?.countries.includes(code));
      const span = term ? daysOf(term) : 0;
      const lasts = days === undefined || term?.renews || span >= days;
      const enough =
        gigabytes === undefined || data === null || (data ?? 0) >= gigabytes * BYTES_PER_GB;
      return covers && lasts && enough && (!simType || simTypes.includes(simType));
    })
    .toSorted((a, b) => a.price.amount - b.price.amount);
}
