/** An icon of lucide-react. */
type IconType = React.ComponentType<{ className: string; 'aria-hidden': 'true' }>;

const tones = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  quiet: 'bg-sunken text-muted dark:bg-line',
};

export type Mark = { icon: IconType; tone: keyof typeof tones };

type Props = {
  mark: Mark;
  heading: string;
  /** An article is a result of its own; a section a part of the page. */
  as?: 'article' | 'section';
  children: React.ReactNode;
};

/**
 * The card of a page that has one thing to say, with its icon in a circle. The heading says the
 * same.
 */
export function ResultCard({ mark, heading, as: Element = 'article', children }: Props) {
  const { icon: Icon, tone } = mark;
  return (
    <Element className="card mx-auto w-full max-w-2xl px-6 py-8 sm:px-10 sm:py-10">
      <span
        className={`inline-flex size-14 items-center justify-center rounded-full ${tones[tone]}`}
      >
        <Icon aria-hidden="true" className="size-7" />
      </span>
      <h1 className="mt-5 font-bold text-3xl tracking-tight">{heading}</h1>
      {children}
    </Element>
  );
}

/** The links and forms at the end of a result card. */
export function ResultActions({ children }: { children: React.ReactNode }) {
  return <div className="no-print mt-8 grid gap-3 sm:flex sm:flex-wrap">{children}</div>;
}
