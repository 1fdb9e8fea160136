type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without its undefined properties: a patch leaves out what it does not change. */
export function definedOnly<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  ) as Defined<T>;
}
