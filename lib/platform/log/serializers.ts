import 'server-only';
import { ownKey } from '@/lib/platform/own-property';
import { type Kind, kinds, routeOf } from './redact';
import { loggedException } from './stack';

/** The permitted form of a value; undefined for any other value. */
type Form = (value: unknown) => unknown;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** No id, code or number of a SIM, device or phone is as small as this. */
const MAX_NUMBER = 30_000;

export const route: Form = (value) => (typeof value === 'string' ? routeOf(value) : undefined);

export const kind: Form = (value) => (kinds.includes(value as Kind) ? value : undefined);

export const method: Form = (value) => methods.find((known) => known === value);

/** An HTTP status, a count or milliseconds. */
export const number: Form = (value) =>
  typeof value === 'number' && value >= 0 ? Math.min(Math.round(value), MAX_NUMBER) : undefined;

export const flag: Form = (value) => (typeof value === 'boolean' ? value : undefined);

/** A host as `URL` gives it: no address of a page, no credential has its form. */
const hostForm = /^(?:localhost|(?:[a-z\d-]{1,63}\.)+[a-z\d-]{1,63})(?::\d{1,5})?$/;

export const host: Form = (value) =>
  typeof value === 'string' && hostForm.test(value) ? value : undefined;

/** The form that Gigs documents for the `type` and the `code` of its errors. */
export const gigsWord: Form = (value) =>
  typeof value === 'string' && /^[A-Za-z]{1,64}$/.test(value) ? value : undefined;

/** The first digits of a hash (lib/platform/reference.ts). */
export const reference: Form = (value) =>
  typeof value === 'string' && /^[\dA-F]{4}(?:-[\dA-F]{4}){2}$/.test(value) ? value : undefined;

/** A name in the environment; values have small letters, or are too long or too short for one. */
export const settingName: Form = (value) =>
  typeof value === 'string' && /^[A-Z]+(?:_[A-Z]+)*$/.test(value) && value.length <= 40
    ? value
    : undefined;

/** Names of fields and indexes; a name that is none of code, so perhaps a value, becomes `*`. */
export const fieldPath: Form = (value) =>
  typeof value === 'string' && value.length <= 200
    ? value.replaceAll(/[^.]+/g, (part) =>
        /^(?:[a-z][A-Za-z]{0,31}|[a-z]{2,5}\d|\d{1,5})$/.test(part) ? part : '*',
      )
    : undefined;

export const exception: Form = (value) =>
  value === undefined ? undefined : loggedException(value);

/** The fields that are in the table, each in its permitted form; others are omitted. */
export function inForm(
  forms: Readonly<Record<string, Form>>,
  fields: object,
): Record<string, never> {
  const told = Object.entries(fields).flatMap(([name, value]) => {
    const form = ownKey(forms, name);
    const formed = form === null ? undefined : forms[form]?.(value);
    return formed === undefined ? [] : [[name, formed]];
  });
  return Object.fromEntries(told);
}
