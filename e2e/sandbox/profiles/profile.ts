import type { ApiError } from '../errors';
import type { State } from '../store/state';

export type Json = Record<string, unknown>;

/** A request of the API, as it was sent. */
export type Call = {
  method: string;
  /** Below the project: `/plans`. */
  path: string;
  /** Not decoded, without the question mark. */
  query: string;
  userAgent: string | undefined;
  body: Json;
  state: State;
};

/** One way in which another Gigs may differ from the documentation that the sandbox follows. */
export type Profile = {
  /** One line for `--help` and the dashboard. */
  says: string;
  /** The names of the profiles that it also turns on. */
  also?: string[];
  /** An error to answer with instead, or a response that is not Gigs' own. */
  refuse?: (call: Call) => ApiError | Response | undefined;
  /** Changes the query before it is validated. */
  query?: (query: Record<string, string>, call: Call) => Record<string, string>;
  /** Changes every object of this type in a response, inner objects first. */
  shapes?: Record<string, (object: Json) => Json>;
  /** Changes a response as a whole. */
  answer?: (body: Json, call: Call) => Json;
  /** The status of a response that has created something. */
  createdStatus?: 200;
  /** The host name of Connect's URLs; it must lead to this machine. */
  connectHost?: string;
  /** Set where Connect sends shoppers away who are not logged in. */
  hasNoLogin?: true;
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Applies the shapes to everything in a response. */
export function reshape(value: unknown, shapes: NonNullable<Profile['shapes']>): unknown {
  if (Array.isArray(value)) return value.map((item) => reshape(item, shapes));
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, reshape(field, shapes)]),
  );
  const shape = Object.hasOwn(shapes, String(inner.object)) && shapes[String(inner.object)];
  return shape ? shape(inner) : inner;
}

/** Leaves these fields out. */
export const without =
  (...fields: string[]) =>
  (object: Json): Json =>
    Object.fromEntries(Object.entries(object).filter(([key]) => !fields.includes(key)));

/** Leaves every field out but these, and `object`. */
export const only =
  (...fields: string[]) =>
  (object: Json): Json =>
    Object.fromEntries(
      Object.entries(object).filter(([key]) => key === 'object' || fields.includes(key)),
    );

/** Sets every field to null but these, and `object`. */
export const nullBut =
  (...fields: string[]) =>
  (object: Json): Json =>
    Object.fromEntries(
      Object.entries(object).map(([key, value]) => [
        key,
        key === 'object' || fields.includes(key) ? value : null,
      ]),
    );

const idOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(idOf) : isObject(value) ? value.id : value;

/** Has ids where these fields hold objects. */
export const asIds =
  (...fields: string[]) =>
  (object: Json): Json => ({
    ...object,
    ...Object.fromEntries(
      fields.filter((key) => key in object).map((key) => [key, idOf(object[key])]),
    ),
  });

const objectOf = (type: string, value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item) => objectOf(type, item))
    : typeof value === 'string'
      ? { object: type, id: value }
      : value;

/** Has objects, with nothing but their id, where these fields hold ids. */
export const asObjects =
  (fields: Record<string, string>) =>
  (object: Json): Json => ({
    ...object,
    ...Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => key in object)
        .map(([key, type]) => [key, objectOf(type, object[key])]),
    ),
  });
