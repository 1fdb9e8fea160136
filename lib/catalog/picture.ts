import 'server-only';
import QuickLRU from 'quick-lru';
import type { Dispatcher } from 'undici';
import { isNamedHttps, publicAgent } from '@/lib/http/public-agent';
import { request } from '@/lib/http/undici';

/** The picture of a plan. */
export type Picture = { bytes: Uint8Array<ArrayBuffer>; type: string };

const MAX_BYTES = 512 * 1024;
const TIMEOUT_MS = 4_000;
const ASK_AGAIN_AFTER_MS = 60_000;
const KEPT_FOR_MS = 60 * 60_000;

/** What a picture begins with. SVG is a document that may hold scripts, and is none of them. */
const formats: [type: string, begins: RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['image/avif', /^[\s\S]{4}ftypavi[fs]/],
];

type Kept = { picture: Promise<Picture | null>; failed: boolean };

const kept = new QuickLRU<string, Kept>({ maxSize: 24, maxAge: KEPT_FOR_MS });

/**
 * The picture at an address that the catalogue names, from memory for an hour; null where there is
 * none that can be shown, which is remembered for a minute. Never throws.
 */
export function pictureAt(address: string, dispatcher?: Dispatcher): Promise<Picture | null> {
  const known = kept.get(address);
  if (known) return known.picture;
  const entry: Kept = { picture: fetchPicture(address, dispatcher), failed: false };
  kept.set(address, entry);
  void entry.picture.then((picture) => {
    if (picture) return;
    entry.failed = true;
    kept.set(address, entry, { maxAge: ASK_AGAIN_AFTER_MS });
  });
  return entry.picture;
}

/** Whether this process could not get the picture at this address a moment ago. */
export function isPictureMissing(address: string): boolean {
  return kept.get(address)?.failed === true;
}

async function fetchPicture(
  address: string,
  dispatcher: Dispatcher = publicAgent,
): Promise<Picture | null> {
  if (!isNamedHttps(address)) return null;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const headers = { accept: formats.map(([type]) => type).join(', ') };
    // A redirect is not followed: it would lead to where nobody has looked.
    const answer = await request(address, { method: 'GET', dispatcher, headers, signal });
    const { statusCode, body } = answer;
    const bytes = statusCode === 200 ? await readAtMost(body, MAX_BYTES) : null;
    if (!bytes) {
      body.destroy();
      return null;
    }
    const head = String.fromCharCode(...bytes.subarray(0, 16));
    const type = formats.find(([, begins]) => begins.test(head))?.[0];
    return type === undefined ? null : { bytes, type };
  } catch {
    return null;
  }
}

async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
