import type { iconNames } from './icon-names';
import icons from './icons.svg';

const { src } = icons as { src: string };

/**
 * An icon of the file `icons.svg`. Hundreds of cards only refer to it, and the icon library stays
 * out of what every visitor loads.
 */
export function Icon({ name, className }: { name: (typeof iconNames)[number]; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`${src}#${name}`} />
    </svg>
  );
}
