import { date } from '../schema/common';
import { addressSchema } from '../schema/user';
import type { MissingDetails } from './checkout';

type Form = Record<string, string>;

/** The problems of submitted details, by field. */
export function detailsProblems(missing: MissingDetails, form: Form, now: number): Form {
  const problems: Form = {};
  if (missing.fullName && !form.fullName) problems.fullName = 'Enter your full name.';
  if (missing.birthday) {
    const isDate = date.safeParse(form.birthday).success;
    if (!isDate) problems.birthday = 'Enter your birthday as YYYY-MM-DD.';
    else if (Date.parse(form.birthday ?? '') > now) problems.birthday = 'Must be in the past.';
  }
  if (!missing.address) return problems;
  const { line1, city, country, postalCode } = addressSchema.shape;
  const checks: [string, boolean, string][] = [
    ['line1', line1.safeParse(form.line1).success, 'Enter a street, at most 35 characters.'],
    ['city', city.safeParse(form.city).success, 'Enter a city, at most 35 characters.'],
    ['postalCode', postalCode.safeParse(form.postalCode ?? null).success, 'At most 15 characters.'],
    [
      'country',
      country.safeParse(form.country?.toUpperCase()).success,
      'Enter a two-letter country code, such as DE.',
    ],
  ];
  for (const [name, isFine, message] of checks) if (!isFine) problems[name] = message;
  return problems;
}

/** Reads an address from a form. */
export function readAddress(form: Form) {
  return {
    line1: form.line1 ?? '',
    line2: form.line2 || null,
    city: form.city ?? '',
    state: form.state?.toUpperCase() || null,
    postalCode: form.postalCode || null,
    country: (form.country ?? '').toUpperCase(),
  };
}
