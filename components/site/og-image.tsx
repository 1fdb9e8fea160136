import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { homeDocument } from '@/lib/brand/documents';
import { brandPicture } from '@/lib/brand/files';
import { svgSize } from '@/lib/brand/svg';
import { accents, tokens } from '@/lib/brand/tokens';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';
import { pictureSize } from '@/lib/seo/metadata';
import { drawable } from '@/lib/seo/og-text';

import { dataAddress } from './brand-icon';

/** The texts of an image for link previews; empty lines are omitted. */
export type PictureText = { heading: string; amount?: string; price?: string; note?: string };

/** Drawing one takes a tenth of a second of the processor, and fills some 50 kB. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The one used longest ago comes first. */
const kept = new Map<string, { picture: Promise<ArrayBuffer>; bytes: number }>();
let drawn = Promise.resolve();

/** The picture of the store, with the heading of its start page; kept as `pictureResponse` says. */
export function storePicture(locale: Locale, freshFor?: number): Promise<Response> {
  const heading = homeDocument(locale)?.title ?? translator(locale)('store.heading');
  return pictureResponse({ heading }, freshFor);
}

/**
 * Returns a picture in the design of the store (PNG, 1200 by 630), without any remote resource.
 * @param freshFor seconds that caches may keep it
 */
export async function pictureResponse(text: PictureText, freshFor = 3_600): Promise<Response> {
  return new Response(await draw(text), {
    headers: {
      'content-type': 'image/png',
      'cache-control': `public, max-age=${freshFor}`,
    },
  });
}

function draw(text: PictureText): Promise<ArrayBuffer> {
  const key = JSON.stringify(text);
  const one = kept.get(key) ?? begin(key, text);
  kept.delete(key);
  kept.set(key, one);
  return one.picture;
}

/** Draws after all others: one at a time, so that pages are answered in between. */
function begin(key: string, text: PictureText) {
  const one = { picture: drawn.then(() => render(text)), bytes: 0 };
  drawn = one.picture.then(
    ({ byteLength }) => {
      one.bytes = byteLength;
      makeRoom();
    },
    () => {
      kept.delete(key);
    },
  );
  return one;
}

function makeRoom(): void {
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [key, one] of kept) {
    if (bytes <= MAX_BYTES) return;
    if (one.bytes > 0) kept.delete(key);
    bytes -= one.bytes;
  }
}

async function render(text: PictureText): Promise<ArrayBuffer> {
  const fonts = await Promise.all([
    figtree('Figtree', 'latin', 500),
    figtree('Figtree', 'latin', 700),
    figtree('Figtree Extended', 'latin-ext', 500),
    figtree('Figtree Extended', 'latin-ext', 700),
  ]);
  return new ImageResponse(<Picture {...text} />, { ...pictureSize, fonts }).arrayBuffer();
}

async function figtree(name: string, subset: 'latin' | 'latin-ext', weight: 500 | 700) {
  const file = `node_modules/@fontsource/figtree/files/figtree-${subset}-${weight}-normal.woff`;
  return { name, weight, data: await readFile(join(process.cwd(), file)) };
}

function Picture({ heading, amount = '', price = '', note = '' }: PictureText) {
  const { paper, ink, muted } = tokens().light;
  const { accent, 'accent-soft': soft } = accents('light');
  const title = shortened(drawable(heading), 80);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: 72,
        background: paper,
        color: ink,
        fontFamily: 'Figtree, Figtree Extended',
        fontWeight: 500,
      }}
    >
      <div
        style={{
          position: 'absolute',
          top: -190,
          right: -190,
          width: 560,
          height: 560,
          borderRadius: 280,
          border: `110px solid ${soft}`,
        }}
      />
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 38, fontWeight: 700 }}>
        <Sender />
      </div>
      <div
        style={{
          display: 'flex',
          flexGrow: 1,
          alignItems: 'center',
          maxWidth: 960,
          fontSize: title.length > 36 ? 60 : 84,
          fontWeight: 700,
          letterSpacing: '-0.03em',
          lineHeight: 1.1,
          wordBreak: 'break-word',
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between' }}>
        <div style={{ fontSize: 56, fontWeight: 700, color: accent }}>{drawable(amount)}</div>
        <div style={{ display: 'flex', alignItems: 'flex-end' }}>
          <div style={{ fontSize: 56, fontWeight: 700 }}>{drawable(price)}</div>
          <div style={{ marginLeft: 16, paddingBottom: 5, fontSize: 34, color: muted }}>
            {drawable(note)}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Who the picture is from: the logo of the brand, or its icon and name. */
function Sender() {
  const logo = brandPicture('logo.svg');
  const size = logo ? svgSize(logo) : null;
  if (logo && size)
    return <Drawing svg={logo} width={(64 * size.width) / size.height} height={64} />;
  const icon = brandPicture('icon.svg');
  return (
    <>
      {icon ? (
        <Drawing svg={icon} width={44} height={44} />
      ) : (
        <div
          style={{
            width: 44,
            height: 44,
            borderRadius: 22,
            border: `11px solid ${accents('light').accent}`,
          }}
        />
      )}
      <div style={{ marginLeft: 20 }}>{shortened(drawable(env().STORE_NAME), 40)}</div>
    </>
  );
}

function Drawing({ svg, width, height }: { svg: string; width: number; height: number }) {
  const fits = Math.min(1, 900 / width);
  return (
    // biome-ignore lint/performance/noImgElement: a picture in a picture
    <img src={dataAddress(svg)} width={width * fits} height={height * fits} alt="" />
  );
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
