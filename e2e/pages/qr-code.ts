import { expect, type Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

const SIDE_PX = 240;

/** What a phone reads from a QR code that is drawn as SVG on the page. */
export async function readQrCode(picture: Locator): Promise<string> {
  await expect(picture).toBeVisible();
  // As text: an array of so many numbers takes seconds on its way here.
  const pixels = await picture.evaluate(async (svg: SVGElement, side) => {
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(side));
    copy.setAttribute('height', String(side));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, side, side);
    const { data = [] } = context?.getImageData(0, 0, side, side) ?? {};
    return Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  }, SIDE_PX);
  const data = Uint8Array.from(Buffer.from(pixels, 'latin1'));
  // Its own time limit is one frame of a camera, which a busy machine may exceed.
  return decodeQR({ width: SIDE_PX, height: SIDE_PX, data }, { timeLimit: 10_000 });
}
