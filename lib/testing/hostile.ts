import fc from 'fast-check';

/** Stands in what somebody sends, to be looked for in what comes back. */
export const MARK = 'eve<was>here';

const attacks = [
  '__proto__',
  'constructor',
  'toString',
  '</script><script>alert(1)</script>',
  '\r\nset-cookie: a=b',
  '//evil.example',
  'javascript:alert(1)',
  '\u0000',
  '\ud800',
  '\u2028',
  '%00',
  '{{7*7}}',
  '{count}',
];

/** Any text, and texts that have broken parsers before. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  fc.constantFrom(...attacks),
  fc.constantFrom(...attacks).map((attack) => MARK + attack),
  fc.nat(5_000).map((length) => 'x'.repeat(length)),
);

/** What a query, a cookie or JSON may hold at one place. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(undefined, null, true, 0, -1, 1.5, 1e308, -0, 2 ** 53, Number.MAX_SAFE_INTEGER),
  fc.array(hostileText, { maxLength: 3 }),
  fc.constantFrom({}, [], [[]], { id: {} }, { toString: 1 }, 'usr_1', 'sub_1', '2026-13-41', ''),
  fc.anything({ maxDepth: 2, maxKeys: 3 }),
);

/** A form with any of these fields, once or several times, as text or as a file. */
export function hostileForm(
  names: readonly string[],
  known: fc.Arbitrary<string>,
): fc.Arbitrary<FormData> {
  const text = fc.oneof(known, hostileText);
  const value = fc.oneof(
    { weight: 5, arbitrary: text },
    text.map((name) => new File([name], name)),
  );
  const field = fc.tuple(fc.oneof(fc.constantFrom(...names), hostileText), value);
  return fc.array(field, { maxLength: names.length + 3 }).map((fields) => {
    const form = new FormData();
    for (const [name, content] of fields) form.append(name, content);
    return form;
  });
}

/** A query with any of these parameters, each holding anything. */
export function hostileQuery(
  names: readonly string[],
  known: fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.constantFrom(...names, '__proto__', 'constructor');
  return fc.dictionary(name, fc.oneof(known, hostileValue), { maxKeys: names.length });
}

/** A referer: this site's with anything behind it, another's, or none at all. */
export const hostileReferer: fc.Arbitrary<string | null> = fc.oneof(
  hostileText.map((rest) => `https://shop.example/${rest}`),
  fc.webUrl({ withQueryParameters: true }),
  hostileText,
  fc.constant(null),
);

/** Whether a text holds what somebody sent, in whatever form an address would carry it. */
export function repeatsMark(text: string): boolean {
  return text.includes(MARK) || decoded(text).includes(MARK);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

export type Place = readonly (string | number)[];

/** A document of JSON with up to four of its places changed, taken out, or added to. */
export function mutated(document: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(document);
  const change = fc.record({
    place: fc.constantFrom(...places),
    value: hostileValue,
    how: fc.constantFrom('replace', 'replace', 'remove', 'add'),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce<unknown>(
        (now, { place, value, how }) => changed(now, place, value, how),
        structuredClone(document),
      ),
    );
}

/** An answer: the document, mutated, or any JSON at all. */
export function hostileAnswer(document: unknown): fc.Arbitrary<unknown> {
  return fc
    .oneof(
      { weight: 8, arbitrary: mutated(document) },
      fc.constant(document),
      fc.jsonValue({ maxDepth: 3 }),
      hostileValue,
    )
    .map(asJson);
}

/** What is left of a value after it travelled as JSON. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

/** Every place in a document of JSON, the whole of it first. */
export function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [
    place,
    ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...place, key])),
  ];
}

/** The document with one place of it replaced, removed, or given an unknown field. */
export function changed(document: unknown, place: Place, value: unknown, how: string): unknown {
  const [key, ...rest] = place;
  if (key === undefined) {
    return how === 'add' && isObject(document) ? { ...document, unknown: value } : value;
  }
  if (!isObject(document)) return document;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Record<
    string,
    unknown
  >;
  if (rest.length === 0 && how === 'remove') delete copy[key];
  else copy[key] = changed(copy[key], rest, value, how);
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
