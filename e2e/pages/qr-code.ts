import { expect, type Locator } from '@playwright/test';
import decodeQR from 'qr/decode.js';

/** What a phone reads from a QR code that is drawn as SVG on the page. */
export async function readQrCode(picture: Locator): Promise<string> {
  await expect(picture).toBeVisible();
  const { width, height, data } = await picture.evaluate(async (svg: SVGElement) => {
    const side = 480;
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
    const pixels = context?.getImageData(0, 0, side, side).data ?? [];
    return { width: side, height: side, data: [...pixels] };
  });
  return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}
