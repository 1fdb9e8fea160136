import { contrastsOf } from '@/lib/brand/contrasts';
import type { Scheme } from '@/lib/brand/theme';
import { tokens } from '@/lib/brand/tokens';

/** Every text on every ground that it stands on, with its contrast. */
export function Colours({ scheme }: { scheme: Scheme }) {
  return (
    <ul lang="en" className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2">
      {contrastsOf(tokens(), scheme).map(({ name, ground, contrast, least }) => (
        <li
          key={`${name} ${ground}`}
          className="rounded-lg border border-line px-3 py-2 text-sm"
          style={{ background: `var(--${ground})`, color: `var(--${least < 4.5 ? 'ink' : name})` }}
        >
          <span className="block font-medium">{`${name} on ${ground}`}</span>
          <span>{`${contrast.toFixed(1)} : 1, at least ${least}`}</span>
        </li>
      ))}
    </ul>
  );
}
