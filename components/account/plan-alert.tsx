import { CircleAlert } from 'lucide-react';

type Props = {
  tone: 'warn' | 'bad';
  heading: string;
  /** The level of the heading: 3 inside a card. */
  level?: 2 | 3;
  text: string;
  /** What to do about it. */
  children?: React.ReactNode;
};

const tones = { warn: 'bg-warn-soft text-warn', bad: 'bg-bad-soft text-bad' };

/** Something about a plan that the shopper should know or do now. */
export function PlanAlert({ tone, heading, level = 3, text, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={`mt-5 rounded-xl px-4 py-4 ${tones[tone]}`}>
      <Heading className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden="true" className="size-5 shrink-0" />
        {heading}
      </Heading>
      <p className="mt-1 text-ink">{text}</p>
      {children && <div className="mt-3 grid gap-3 sm:flex sm:flex-wrap">{children}</div>}
    </div>
  );
}
