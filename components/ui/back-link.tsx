import { ArrowLeft } from 'lucide-react';

type LinkProps = { href: string; className: string; children: React.ReactNode };

type Props = LinkProps & { as?: 'a' | React.ComponentType<LinkProps> };

/** A link to the page above this one. */
export function BackLink({ as: Anchor = 'a', href, className, children }: Props) {
  return (
    <Anchor href={href} className={className}>
      <ArrowLeft aria-hidden="true" className="size-4 rtl:[scale:-1_1]" />
      <span>{children}</span>
    </Anchor>
  );
}
