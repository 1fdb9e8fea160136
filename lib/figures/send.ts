import 'server-only';
import {
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleAll,
  handleWhen,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { isNotSent } from '@/lib/http/not-sent';
import { Agent, request } from '@/lib/http/undici';
import { log } from '@/lib/platform/log/log';
import { processWide } from '@/lib/platform/process-wide';
import { env } from '@/lib/platform/settings/env';
import type { SinkName } from '@/lib/platform/settings/setting';
import { ga4 } from './sinks/ga4';
import { matomo } from './sinks/matomo';
import { plausible } from './sinks/plausible';
import { posthog } from './sinks/posthog';
import { webhook } from './sinks/webhook';
import type { Figure, Sink } from './types';

const sinks = { plausible, matomo, ga4, posthog, webhook } satisfies Record<SinkName, Sink>;

const ATTEMPT_MS = 2_000;
const MAX_RETRIES = 2;
const PAUSE_MS = 500;
const FAILURES_TO_OPEN = 6;
const OPEN_MS = 30_000;

/** With more than this at once, all but purchases are dropped: a flood of views sells nothing. */
const MAX_UNDER_WAY = 50;

/** A connection each: one that was just closed for idleness cannot tell whether it arrived. */
const connecting = new Agent({ pipelining: 0 });

/** Answers of a sink that has no time to take anything. */
const busy = new Set([429, 503]);

class BusyError extends Error {}

const policies = () => processWide('sinks', () => new Map<string, ReturnType<typeof newPolicy>>());
let underWay = 0;

/**
 * Tells every sink a figure within two seconds, then it is dropped. It is sent again, twice at
 * most, only where it was certainly not taken. Never throws.
 */
export async function sendFigure(figure: Figure): Promise<void> {
  if (figure.name !== 'purchase' && underWay >= MAX_UNDER_WAY) return log('figure dropped');
  underWay += 1;
  await Promise.all(env().ANALYTICS.map(({ sink, url }) => tell(sink, url, figure)));
  underWay -= 1;
}

async function tell(sink: SinkName, address: string, figure: Figure): Promise<void> {
  const { host } = new URL(address);
  const policy = policyOf(address, figure);
  try {
    const { url, body, type } = sinks[sink](new URL(address), figure);
    const { headers } = await policy.execute(async ({ signal }) => {
      const answer = await request(url, {
        dispatcher: connecting,
        method: 'POST',
        headers: {
          'content-type':
            type === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
          'user-agent': 'plan-storefront',
        },
        body,
        signal,
      });
      await answer.body.dump();
      if (busy.has(answer.statusCode)) throw new BusyError();
      if (answer.statusCode > 299) throw new Error(`${answer.statusCode}`);
      return answer;
    });
    // Plausible answers 202 to what it does not count; its next figure may be another matter.
    if (headers['x-plausible-dropped']) throw new Error('not counted');
  } catch {
    log('figure dropped', { host });
  }
}

/** Purchases have one of their own: a sink that refuses a flood of views is asked for them. */
function policyOf(address: string, { name }: Figure) {
  const key = name === 'purchase' ? `purchase ${address}` : address;
  const policy = policies().get(key) ?? newPolicy();
  policies().set(key, policy);
  return policy;
}

function newPolicy() {
  return wrap(
    // A sink that has taken a figure and was slow to say so would count it twice.
    retry(handleWhen(isNotSent).orType(BusyError), {
      maxAttempts: MAX_RETRIES,
      backoff: new ConstantBackoff(PAUSE_MS),
    }),
    circuitBreaker(handleAll, {
      halfOpenAfter: OPEN_MS,
      breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    }),
    timeout(ATTEMPT_MS, TimeoutStrategy.Aggressive),
  );
}
