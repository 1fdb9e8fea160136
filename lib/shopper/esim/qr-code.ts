import 'server-only';
import encodeQR from 'qr';

/** A QR code as one SVG path of unit squares; `size` is its side, including the quiet zone. */
export type QrCode = { size: number; path: string };

/** The quiet zone of the standard. */
const QUIET_MODULES = 4;

/** Draws a text as a QR code with error correction M. */
export function drawQrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });
  return { size: rows.length, path: rows.map(lineOf).join('') };
}

/** The dark runs of one row, as path commands. */
function lineOf(row: boolean[], y: number): string {
  let line = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    line += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
  }
  return line;
}
