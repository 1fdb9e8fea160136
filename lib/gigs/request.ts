import 'server-only';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { DelegateBackoff, handleWhenResult, type IRetryBackoffContext, retry } from 'cockatiel';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { isNotSent } from '@/lib/http/not-sent';
import { Agent, request } from '@/lib/http/undici';
import { deadline } from '@/lib/platform/deadline';
import { decodedJson } from '@/lib/platform/decode';
import { ownValue } from '@/lib/platform/own-property';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { unlessDown } from './breaker';
import { type GigsError, gigsError, kindOf, pathOf } from './error';
import { type GigsMethod, instrumented } from './instrument';

export type GigsRequest<T> = {
  method: GigsMethod;
  /** Below the project, e.g. `plans/pln_1`; untrusted parts are escaped with `segment`. */
  path: string;
  /** True for resources that no project owns, such as device models. */
  outsideProject?: boolean;
  query?: Record<string, string | number | undefined>;
  body?: object;
  /** The part of the response that the store relies on. Unknown fields are ignored. */
  schema: z.ZodType<T>;
  /** True for a POST that only reads (a search), so that it may be retried. */
  readOnly?: boolean;
  /** True for a write of which a second one does no harm. */
  harmless?: boolean;
};

/** How long one attempt may take. */
export const ATTEMPT_TIMEOUT_MS = 4_000;

/** A retry with less time than this is not started. */
const MIN_ATTEMPT_MS = 500;

/** A `Retry-After` beyond this is longer than a shopper waits. */
const MAX_RETRY_AFTER_SECONDS = 2;

const RETRY_PAUSE_MS = 100;
const RETRY_JITTER_MS = 200;

const common = { connect: { timeout: 2_000 }, connections: 64 };
const reusing = new Agent({ ...common, keepAliveTimeout: 30_000 });

/**
 * A connection for each request: on one that Gigs or a proxy has just closed for idleness, a write
 * fails without a way to know whether it arrived. It costs two round trips, so a write that may be
 * made again is not sent on one.
 */
const connecting = new Agent({ ...common, pipelining: 0 });

/** Such a word may be logged; anything else in its place could be a value. */
const word = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]+(?:_[a-z]+)*$/)
  .optional()
  .catch(undefined);

const errorAnswer = z.object({ type: word, code: word });

const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * One call to the Gigs API, within the configured project unless `outsideProject`. Reads are
 * retried once after a transient failure, writes only when the first attempt never arrived or was
 * refused for a moment (429 with a time), carries an idempotency key, or is harmless and was cut
 * off before its answer. Ends by the deadline (lib/platform/deadline.ts). Never throws for what
 * Gigs or the network does. Documented conventions: https://developers.gigs.com (errors, rate
 * limits, pagination, idempotency).
 */
export async function gigsRequest<T>(call: GigsRequest<T>): Promise<Result<T, GigsError>> {
  const writes = call.method !== 'GET' && call.readOnly !== true;
  const key = writes && env().GIGS_IDEMPOTENCY ? randomUUID() : undefined;
  const end = deadline();
  const harmless = call.harmless === true;
  const policy = retry(
    handleWhenResult((answer) => mayRetry(answer as Outcome, { writes, harmless, key, end })),
    { maxAttempts: 1, backoff: new DelegateBackoff(waitBeforeRetry) },
  );
  return unlessDown({ path: call.path, writes }, end, () =>
    policy.execute(({ attempt: before }) =>
      instrumented(call, before + 1, () =>
        attempt(call, end, key, (writes && !harmless) || before > 0 ? connecting : reusing),
      ),
    ),
  );
}

/** One path segment, escaped. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

type Outcome = Result<unknown, GigsError>;

type Terms = { writes: boolean; harmless: boolean; key: string | undefined; end: number };

function mayRetry(answer: Outcome, { writes, harmless, key, end }: Terms): boolean {
  if (answer.ok || !answer.error.retryable) return false;
  const { kind, retryAfter = 0, neverArrived = false, unanswered = false } = answer.error;
  if (kind === 'rate-limited' && answer.error.retryAfter === undefined) return false;
  const wait = Math.max(retryAfter * 1000, RETRY_PAUSE_MS + RETRY_JITTER_MS);
  if (retryAfter > MAX_RETRY_AFTER_SECONDS || wait + MIN_ATTEMPT_MS > end - performance.now())
    return false;
  // A call that timed out may still be running, and a key must not be used twice at once.
  const didNothing = neverArrived || kind === 'rate-limited';
  const mayRepeat = didNothing || (harmless && unanswered);
  return !writes || mayRepeat || (key !== undefined && kind !== 'timeout');
}

function waitBeforeRetry({ result }: IRetryBackoffContext<unknown>): number {
  const answer = 'value' in result ? (result.value as Outcome) : undefined;
  const asked = answer && !answer.ok ? (answer.error.retryAfter ?? 0) : 0;
  return Math.max(asked * 1000, RETRY_PAUSE_MS + Math.random() * RETRY_JITTER_MS);
}

async function attempt<T>(
  call: GigsRequest<T>,
  end: number,
  key: string | undefined,
  dispatcher: Agent,
): Promise<Result<T, GigsError>> {
  const left = Math.min(ATTEMPT_TIMEOUT_MS, end - performance.now());
  if (left <= 0) return fail(gigsError('timeout'));
  const { GIGS_API_URL, GIGS_PROJECT, GIGS_TOKEN } = env();
  const base = call.outsideProject ? GIGS_API_URL : `${GIGS_API_URL}/projects/${GIGS_PROJECT}`;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), left);
  let isAnswered = false;
  try {
    const answer = await request(`${base}/${call.path}${queryOf(call.query)}`, {
      dispatcher,
      method: call.method,
      headers: {
        authorization: `Bearer ${GIGS_TOKEN}`,
        accept: 'application/json',
        // Firewalls refuse requests without it, and undici sends none.
        'user-agent': 'plan-storefront',
        ...(call.body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      body: call.body ? JSON.stringify(call.body) : null,
      signal: late.signal,
    });
    isAnswered = true;
    const body = decodedJson(await textOf(answer));
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      const said = errorAnswer.safeParse(body).data;
      return fail(
        gigsError(kindOf(answer.statusCode, said?.type), {
          code: said?.code,
          type: said?.type,
          status: answer.statusCode,
          retryAfter: secondsOf(answer.headers['retry-after']),
        }),
      );
    }
    const value = call.schema.safeParse(body);
    if (value.success) return ok(value.data);
    return fail(gigsError('unexpected-shape', { path: pathOf(value.error) }));
  } catch (error) {
    if (late.signal.aborted) return fail(gigsError('timeout'));
    const unanswered = !isAnswered && cutOff.has(String((error as { code?: unknown }).code));
    return fail(gigsError('network', { neverArrived: isNotSent(error), unanswered }));
  } finally {
    clearTimeout(timer);
  }
}

/** A gateway may compress without being asked; undici leaves that as it is. */
const unpackers = {
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  gzip: promisify(gunzip),
};

async function textOf({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  const unpack = ownValue(unpackers, String(headers['content-encoding']).toLowerCase());
  if (!unpack) return body.text();
  return new TextDecoder().decode(await unpack(await body.arrayBuffer()));
}

function secondsOf(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** With the literal commas that Gigs documents for lists: it may split them before it decodes. */
function queryOf(query: GigsRequest<unknown>['query'] = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined);
  const pairs = set.map(
    ([key, value]) => `${key}=${segment(String(value)).replaceAll('%2C', ',')}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
