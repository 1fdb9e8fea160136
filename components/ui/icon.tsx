import icons from './icons.svg';

const { src } = icons as { src: string };

type Name =
  | ('place' | 'calls' | 'sim' | 'renews' | 'once' | 'start' | 'asks')
  | ('fit' | 'unfit' | 'search' | 'filters' | 'remove')
  | ('good' | 'warn' | 'down' | 'phone' | 'earlier');

/**
 * An icon of the file `icons.svg`. Hundreds of cards only refer to it, and the icon library stays
 * out of what every visitor loads.
 */
export function Icon({ name, className }: { name: Name; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`${src}#${name}`} />
    </svg>
  );
}
