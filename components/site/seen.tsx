import { countsFigures } from '@/lib/figures/server';

/** Tells the store that the plans, or one of them, were seen; nothing where no figures are kept. */
export function Seen({ plan }: { plan?: string }) {
  if (!countsFigures()) return null;
  const query = plan ? `?${new URLSearchParams({ plan })}` : '';
  // biome-ignore lint/performance/noImgElement: an empty picture, which works without scripts
  return <img src={`/api/seen${query}`} alt="" width={1} height={1} hidden />;
}
