import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import { decodedJson } from '@/lib/platform/decode';
import { env } from '@/lib/platform/settings/env';

/** What Gigs has said of the requests that it refused, until somebody asks. */
export type Refusals = {
  /** The last one in its own words, as far as they may be printed; null without one. Forgets it. */
  take: () => string | null;
};

const MAX_BODY_LENGTH = 20_000;
const MAX_WORDS = 40;

const text = z.string().catch('');
const refusal = z.object({
  message: text,
  hint: text,
  details: z.array(z.object({ property: text }).catch({ property: '' })).catch([]),
});

/**
 * Listens to what Gigs says to a person: its `message` and `hint`, and the fields they are about.
 * The store itself never keeps them; undici reports the bodies on documented channels.
 */
export function watchRefusals(): Refusals {
  const bodies = new WeakMap<object, string>();
  let last: string | null = null;
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as RequestMessage & { response: { statusCode: number } };
    const isGigs = `${request.origin}` === new URL(env().GIGS_API_URL).origin;
    if (isGigs && response.statusCode >= 400) bodies.set(request, '');
  });
  subscribe('undici:request:bodyChunkReceived', (message) => {
    const { request, chunk } = message as RequestMessage & { chunk: Uint8Array };
    const body = bodies.get(request);
    if (body !== undefined && body.length < MAX_BODY_LENGTH) {
      bodies.set(request, body + Buffer.from(chunk).toString());
    }
  });
  subscribe('undici:request:trailers', (message) => {
    const body = bodies.get((message as RequestMessage).request);
    if (body !== undefined) last = wordsOf(body) ?? last;
  });
  return {
    take() {
      const taken = last;
      last = null;
      return taken;
    },
  };
}

type RequestMessage = { request: { origin: string | URL } };

/** The words of a refusal that may be printed, or null when there are none. */
export function wordsOf(body: string): string | null {
  const said = refusal.safeParse(decodedJson(body)).data;
  if (!said) return null;
  const { message, hint, details } = said;
  const fields = details.map(({ property }) => property).filter(Boolean);
  const words = printable([message, hint, ...fields.map((field) => `(${field})`)].join(' '));
  return /\p{L}/u.test(words) ? words : null;
}

/** A word, the name of a field, or a short number. Ids, addresses, keys and the like are none. */
const printableWord =
  /^[("'“‘[]*(?:\p{L}[\p{L}'’-]{0,40}(?:\.\p{L}{1,40}){0,6}|\d{1,5})[)"'”’\].,:;!?]*$/u;

function printable(said: string): string {
  const words = said.split(/[\s\p{Cc}\p{Cf}]+/u).filter(Boolean);
  return words
    .slice(0, MAX_WORDS)
    .map((word) => (printableWord.test(word) ? word : '…'))
    .join(' ');
}
