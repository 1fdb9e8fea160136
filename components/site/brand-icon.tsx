import 'server-only';
import { ImageResponse } from 'next/og';
import { brandPicture, icons } from '@/lib/brand/files';
import { tokens } from '@/lib/brand/tokens';
import { memoize } from '@/lib/platform/memoize';

/** How much of a picture its drawing fills; the rest may be cut off, or is the space around it. */
const shares: Partial<Record<keyof typeof icons, number>> = {
  'icon-maskable-512.png': 0.6,
  'apple-touch-icon.png': 0.72,
};

/** One of the pictures that are made of the brand's icon, or null where the brand has none. */
export const drawIcon = memoize(async (name: keyof typeof icons): Promise<ArrayBuffer | null> => {
  const svg = brandPicture('icon.svg');
  if (!svg) return null;
  const size = icons[name];
  const share = shares[name];
  const inner = Math.round(size * (share ?? 1));
  const drawing = (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        // Without one, systems that cut the picture out paint it black.
        ...(share && { background: tokens().light.paper }),
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: a picture in a picture */}
      <img src={dataAddress(svg)} width={inner} height={inner} alt="" />
    </div>
  );
  const png = await new ImageResponse(drawing, { width: size, height: size }).arrayBuffer();
  return name.endsWith('.ico') ? asIco(png, size) : png;
});

/** The address of a picture that is its content. */
export function dataAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** A PNG as the only picture of an .ico file: https://learn.microsoft.com/windows/win32/menurc/icondir */
function asIco(png: ArrayBuffer, size: number): ArrayBuffer {
  const HEADER = 22;
  const file = new ArrayBuffer(HEADER + png.byteLength);
  const view = new DataView(file);
  view.setUint16(2, 1, true);
  view.setUint16(4, 1, true);
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true);
  view.setUint16(12, 32, true);
  view.setUint32(14, png.byteLength, true);
  view.setUint32(18, HEADER, true);
  new Uint8Array(file).set(new Uint8Array(png), HEADER);
  return file;
}
