type Props = {
  /** From lucide-react. */
  icon: React.ComponentType<{ className: string; 'aria-hidden': 'true' }>;
  heading: string;
  text: string;
  /** The way on: links or forms. */
  children?: React.ReactNode;
};

/** A page that has one thing to say: empty, unavailable, not found. */
export function Notice({ icon: Icon, heading, text, children }: Props) {
  return (
    <section className="card mx-auto max-w-2xl px-6 py-8 sm:px-10 sm:py-10">
      <span className="inline-flex size-14 items-center justify-center rounded-full bg-sunken text-muted dark:bg-line">
        <Icon aria-hidden="true" className="size-7" />
      </span>
      <h1 className="mt-5 font-bold text-3xl tracking-tight">{heading}</h1>
      <p className="mt-3 max-w-prose text-lg text-muted">{text}</p>
      {children && <div className="mt-8 grid gap-3 sm:flex sm:flex-wrap">{children}</div>}
    </section>
  );
}
