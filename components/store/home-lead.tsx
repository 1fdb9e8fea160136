import { inlines } from '@/components/site/prose';
import type { Document } from '@/lib/brand/markdown';

type Props = { own: Document | null; text: string; href: (path: string) => string };

/** What the brand says above its plans (`brand/home.<language>.md`), or else the store. */
export function HomeLead({ own, text, href }: Props) {
  const first = own?.blocks.find((block) => block.kind === 'paragraph');
  return <p>{first ? inlines(first.children, href) : text}</p>;
}
