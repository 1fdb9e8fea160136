import 'server-only';
import { ownKey } from '@/lib/platform/own-property';
import { type Kind, kinds, routeOf } from './redact';
import { toldOf } from './stack';

/** The permitted form of a value; undefined for any other value. */
type Form = (value: unknown) => unknown;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** No id, code or number of a SIM, device or phone is as small as this. */
const LARGEST = 30_000;

export const route: Form = (value) => (typeof value === 'string' ? routeOf(value) : undefined);

export const kind: Form = (value) => (kinds.includes(value as Kind) ? value : undefined);

export const method: Form = (value) => methods.find((known) => known === value);

/** An HTTP status, a count or milliseconds. */
export const number: Form = (value) =>
  typeof value === 'number' && value >= 0 ? Math.min(Math.round(value), LARGEST) : undefined;

/** A host as `URL` gives it: no address of a page, no credential has its form. */
const hostForm = /^(?:localhost|(?:[a-z\d-]{1,63}\.)+[a-z\d-]{1,63})(?::\d{1,5})?$/;

export const host: Form = (value) =>
  typeof value === 'string' && hostForm.test(value) ? value : undefined;

export const exception: Form = (value) => (value === undefined ? undefined : toldOf(value));

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
