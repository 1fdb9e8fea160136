import { ArrowLeft } from 'lucide-react';

type Props = { href: string; className: string; children: React.ReactNode };

/** A link to the page above this one. */
export function BackLink({ href, className, children }: Props) {
  return (
    <a href={href} className={className}>
      <ArrowLeft aria-hidden="true" className="size-4 rtl:[scale:-1_1]" />
      <span>{children}</span>
    </a>
  );
}
