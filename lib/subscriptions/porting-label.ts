import type { Localized } from '@/lib/i18n/translator';
import { formatList } from './labels';
import { formatPhoneNumber } from './phone-number';
import { needsDetails } from './rules';
import type { Porting } from './types';

/** Where the transfer of a number stands, and what is missing by name. */
export function portingLabel(porting: Porting, { t, locale }: Localized): string {
  const number = porting.phoneNumber
    ? formatPhoneNumber(porting.phoneNumber)
    : t('myPlans.transfer.yourNumber');
  const state = t(`myPlans.transfer.${porting.status}`, { number });
  if (!needsDetails(porting) || porting.missing.length === 0) return state;
  const list = formatList(
    porting.missing.map((field) => t(`myPlans.transfer.${field}`)),
    locale,
  );
  return `${state} ${t('myPlans.transfer.missing', { list })}`;
}
