type Props = {
  heading: string;
  text: string;
  /** The way on: a link or a form. */
  children?: React.ReactNode;
  tone?: 'plain' | 'bad';
};

/** A page that has one thing to say: empty, unavailable, not found. */
export function Notice({ heading, text, children, tone = 'plain' }: Props) {
  return (
    <section className="card mx-auto max-w-xl px-6 py-12 text-center sm:px-10">
      <span
        aria-hidden="true"
        className={`mx-auto mb-6 block size-10 rounded-full border-8 ${tone === 'bad' ? 'border-bad' : 'border-line-strong'}`}
      />
      <h1 className="font-bold text-2xl tracking-tight">{heading}</h1>
      <p className="mx-auto mt-3 max-w-prose text-muted">{text}</p>
      {children && <div className="mt-8 flex flex-wrap justify-center gap-3">{children}</div>}
    </section>
  );
}
