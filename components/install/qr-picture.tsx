import { drawQrCode } from '@/lib/shopper/esim/qr-code';

/**
 * A QR code, black on white in every theme, so that it scans well. `only light` keeps browsers that
 * darken pages by themselves from inverting it.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, path } = drawQrCode(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full [color-scheme:only_light] forced-color-adjust-none [print-color-adjust:exact]"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
