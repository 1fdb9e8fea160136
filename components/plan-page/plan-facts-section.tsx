import { Details } from '@/components/ui/details';

type Props = {
  heading: string;
  /** Labels and values; a value that is null is not known and left out. */
  rows?: (readonly [label: string, value: string | null])[];
  children?: React.ReactNode;
};

/** One part of what there is to know of a plan; absent where nothing is known. */
export function PlanFactsSection({ heading, rows = [], children }: Props) {
  const known = rows.filter((row): row is readonly [string, string] => Boolean(row[1]));
  if (known.length === 0 && !children) return null;
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="font-semibold text-xl">{heading}</h2>
      {known.length > 0 && <Details rows={known} />}
      {children}
    </section>
  );
}
