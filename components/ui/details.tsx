/** Labels and values, one pair a line. */
export function Details({ rows }: { rows: (readonly [label: string, value: string])[] }) {
  return (
    <dl className="mt-4 divide-y divide-line border-line border-y">
      {rows.map(([label, value]) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
