type Props = {
  /** Labels and values; a row without a value is left out. */
  rows: (readonly [label: string, value: React.ReactNode])[];
};

/** Labels and values, one pair per line; absent where nothing has a value. */
export function Details({ rows }: Props) {
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <dl className="mt-4 divide-y divide-line border-line border-t">
      {known.map(([label, value]) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3 last:pb-0">
          <dt className="text-muted">{label}</dt>
          <dd className="break-anywhere min-w-0 font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
