import type { iconNames } from './icon-names';
import icons from './icons.svg';

const { src } = icons as { src: string };

type Props = { name: (typeof iconNames)[number]; className?: string };

/**
 * An icon of `icons.svg`: one cached file without JavaScript. For the store page and client
 * components; other pages use lucide-react. CSS masks (`line-*`) save markup on plan cards.
 */
export function Icon({ name, className }: Props) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`${src}#${name}`} />
    </svg>
  );
}
