/** Labels and values, one pair per line. */
export function Details({ rows }: { rows: (readonly [label: string, value: React.ReactNode])[] }) {
  return (
    <dl className="mt-4 divide-y divide-line border-line border-t">
      {rows.map(([label, value]) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3 last:pb-0">
          <dt className="text-muted">{label}</dt>
          <dd className="break-anywhere min-w-0 font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
