import { Shell } from '@/components/site/shell';
import { icons, iconUrl } from '@/lib/brand/files';
import { getIntl } from '@/lib/i18n/server';
import type { Shopper } from '@/lib/shopper/server';
import { Colours } from './colours';
import { ThemeSample } from './theme-sample';

type Props = { shopper: Shopper | null };

/**
 * The parts of the store in their states, with the words, colours and pictures of the brand, in
 * both themes at once. Its own words are for those who make the brand, so in English alone.
 */
export async function BrandPreview({ shopper }: Props) {
  const { href } = await getIntl();
  return (
    <Shell shopper={shopper}>
      <h1 className="font-bold text-3xl tracking-tight">Brand preview</h1>
      <p lang="en" className="mt-2 max-w-prose text-muted">
        The real parts of this store with what is in brand/, in light and dark whatever this device
        has. Change the language below to see longer words.
      </p>
      {(['light', 'dark'] as const).map((scheme) => (
        <ThemeSample key={scheme} scheme={scheme}>
          <Colours scheme={scheme} />
        </ThemeSample>
      ))}
      <section lang="en" aria-labelledby="pictures" className="mt-10">
        <h2 id="pictures" className="font-bold text-2xl">
          Pictures
        </h2>
        <ul className="mt-4 flex flex-wrap items-end gap-6">
          {(Object.keys(icons) as (keyof typeof icons)[]).map((name) => (
            <li key={name}>
              {/* biome-ignore lint/performance/noImgElement: as browsers and systems load it */}
              <img src={iconUrl(name)} alt="" className="size-16 border border-line" />
              <span className="text-muted text-sm">{name}</span>
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/performance/noImgElement: as link previews load it */}
        <img
          src={href('/opengraph-image')}
          alt="Link preview"
          width={600}
          height={315}
          className="mt-6 h-auto max-w-full border border-line"
        />
      </section>
    </Shell>
  );
}
