import 'server-only';
import { randomUUID } from 'node:crypto';
import { DelegateBackoff, handleWhenResult, type IRetryBackoffContext, retry } from 'cockatiel';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { deadline } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/env';
import { fail, ok, type Result } from '@/lib/platform/result';
import { unlessDown } from './breaker';
import { type GigsError, gigsError, kindOf } from './error';
import { instrumented } from './instrument';

export type GigsRequest<T> = {
  method: 'GET' | 'POST';
  /** Below the project, e.g. `plans/pln_1`; every part from outside is escaped with `segment`. */
  path: string;
  /** True for what is the same for every project, such as device models. */
  outsideProject?: boolean;
  query?: Record<string, string | number | undefined>;
  body?: object;
  /** The part of the answer that the store relies on. Unknown fields pass. */
  schema: z.ZodType<T>;
  /** True for a POST that only reads (a search), so that it may be repeated. */
  readOnly?: boolean;
};

/** One attempt gets so long at most, in milliseconds; a second one is not begun with less than the least. */
const LONGEST_ATTEMPT = 4_000;
const LEAST_ATTEMPT = 500;

/** Gigs may ask for a longer wait, in seconds; a shopper does not. */
const LONGEST_WAIT = 2;

/** Between two attempts, in milliseconds: at least so long, and by chance up to so much more. */
const PAUSE = 100;
const JITTER = 200;

const agent = new Agent({ connect: { timeout: 2_000 }, keepAliveTimeout: 30_000, connections: 64 });

const errorAnswer = z.object({ type: z.string().optional(), code: z.string().optional() });

const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * One call to the Gigs API, of the configured project unless it says otherwise. Reads are repeated once
 * when that can help, writes only when the first attempt surely never arrived or carries an idempotency
 * key. All of it ends by the deadline (lib/platform/deadline.ts). Never throws for what Gigs or the network does.
 * Documented conventions: https://developers.gigs.com (errors, rate limits, pagination, idempotency).
 */
export async function gigsRequest<T>(call: GigsRequest<T>): Promise<Result<T, GigsError>> {
  const writes = call.method !== 'GET' && call.readOnly !== true;
  const key = writes && env().GIGS_IDEMPOTENCY ? randomUUID() : undefined;
  const end = deadline();
  const policy = retry(
    handleWhenResult((answer) => mayRepeat(answer as Outcome, { writes, key, end })),
    { maxAttempts: 1, backoff: new DelegateBackoff(waitBeforeRepeat) },
  );
  return unlessDown({ path: call.path, writes }, end, () =>
    policy.execute(({ attempt: before }) =>
      instrumented(call, before + 1, () => attempt(call, end, key)),
    ),
  );
}

/** One path segment, escaped. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

type Outcome = Result<unknown, GigsError>;

type Terms = { writes: boolean; key: string | undefined; end: number };

function mayRepeat(answer: Outcome, { writes, key, end }: Terms): boolean {
  if (answer.ok || !answer.error.retryable) return false;
  const { kind, retryAfter = 0, neverArrived = false } = answer.error;
  const wait = Math.max(retryAfter * 1000, PAUSE + JITTER);
  if (retryAfter > LONGEST_WAIT || wait + LEAST_ATTEMPT > end - performance.now()) return false;
  // What got no answer in time may still be under way, and a key must not be used twice at once.
  return !writes || neverArrived || (key !== undefined && kind !== 'timeout');
}

function waitBeforeRepeat({ result }: IRetryBackoffContext<unknown>): number {
  const answer = 'value' in result ? (result.value as Outcome) : undefined;
  const asked = answer && !answer.ok ? (answer.error.retryAfter ?? 0) : 0;
  return Math.max(asked * 1000, PAUSE + Math.random() * JITTER);
}

async function attempt<T>(
  call: GigsRequest<T>,
  end: number,
  key: string | undefined,
): Promise<Result<T, GigsError>> {
  const left = Math.min(LONGEST_ATTEMPT, end - performance.now());
  if (left <= 0) return fail(gigsError('timeout'));
  const { GIGS_API_URL, GIGS_PROJECT, GIGS_TOKEN } = env();
  const base = call.outsideProject ? GIGS_API_URL : `${GIGS_API_URL}/projects/${GIGS_PROJECT}`;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), left);
  try {
    const answer = await request(`${base}/${call.path}`, {
      dispatcher: agent,
      method: call.method,
      query: withoutUnset(call.query),
      headers: {
        authorization: `Bearer ${GIGS_TOKEN}`,
        accept: 'application/json',
        ...(call.body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      body: call.body ? JSON.stringify(call.body) : null,
      signal: late.signal,
    });
    const body = parseJson(await answer.body.text());
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      const said = errorAnswer.safeParse(body).data;
      return fail(
        gigsError(kindOf(answer.statusCode, said?.type), {
          code: said?.code,
          status: answer.statusCode,
          retryAfter: secondsOf(answer.headers['retry-after']),
        }),
      );
    }
    const value = call.schema.safeParse(body);
    return value.success ? ok(value.data) : fail(gigsError('unexpected-shape'));
  } catch (error) {
    if (late.signal.aborted) return fail(gigsError('timeout'));
    const code = (error as { code?: unknown }).code;
    return fail(
      gigsError('network', { neverArrived: typeof code === 'string' && notSent.has(code) }),
    );
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secondsOf(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function withoutUnset(query: GigsRequest<unknown>['query'] = {}): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
