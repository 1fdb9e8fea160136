/** The value as one of the table's own keys, or null: for names that come from outside. */
export function ownKey<Table extends object>(table: Table, name: unknown): keyof Table | null {
  return typeof name === 'string' && Object.hasOwn(table, name) ? (name as keyof Table) : null;
}

/** What the table holds under a name from outside; never what objects inherit. */
export function ownValue<Table extends object>(
  table: Table,
  name: unknown,
): Table[keyof Table] | undefined {
  const key = ownKey(table, name);
  return key === null ? undefined : table[key];
}
