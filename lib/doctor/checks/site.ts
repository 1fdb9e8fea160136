import 'server-only';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'svix';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, good, type Section, warn } from '../check';

const ANSWER_TIMEOUT_MS = 8_000;

/** The store does not run yet, or its name is not known yet. */
const notYet = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const scheme: Check = {
  name: 'address',
  fix: 'Set SITE_URL to the public https: origin.',
  run: async () =>
    env().SITE_URL.startsWith('https:')
      ? good(`${env().SITE_URL}`)
      : warn(`${env().SITE_URL} is for this machine only`),
};

const reachable: Check = {
  name: 'store',
  fix: 'See that the proxy or host at SITE_URL leads to this store.',
  run: async () => {
    const answer = await send('/api/health');
    if (typeof answer === 'string') return unreached(answer);
    const health: unknown = await answer.json().catch(() => null);
    if (answer.status === 200 && Object(health).status === 'ok') return good('answers');
    return bad(`something else answers there, with ${answer.status}`);
  },
};

const host: Check = {
  name: 'host',
  fix: 'Have the proxy preserve Host or set X-Forwarded-Host, or set OTHER_HOSTS=serve.',
  run: async () => {
    const answer = await send('/sign-in');
    if (typeof answer === 'string') return null;
    await answer.body?.cancel();
    const isLoop = answer.headers.get('location')?.startsWith(`${env().SITE_URL}/`);
    return isLoop
      ? bad('its pages redirect to themselves in a loop')
      : good('pages are served there');
  },
};

/** The events that app/api/webhooks/gigs reads. */
const events = 'plan.*, user.* and subscription.*';

const webhook: Check = {
  name: 'webhook',
  fix: 'See that the running store has this GIGS_WEBHOOK_SECRET, and both clocks the right time.',
  run: async () => {
    const { GIGS_WEBHOOK_SECRET: [secret] = [], SITE_URL } = env();
    const endpoint = `${SITE_URL}/api/webhooks/gigs`;
    if (!secret) {
      return warn(
        'no secret, so changed plans show within a minute instead of a second',
        `At Gigs send ${events} to ${endpoint}; set GIGS_WEBHOOK_SECRET.`,
      );
    }
    const answer = await send('/api/webhooks/gigs', signed(secret));
    if (typeof answer === 'string') return unreached(answer);
    await answer.body?.cancel();
    if (answer.status === 204) {
      return good(`accepts its own signature; Gigs has to send ${events} to ${endpoint}`);
    }
    if (answer.status === 503) {
      return bad('has no secret, or no Redis', 'Restart the store with these settings.');
    }
    return bad(`refuses its own signature with ${answer.status}`);
  },
};

/** An event of no effect, signed as Gigs signs. */
function signed(secret: string): RequestInit {
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  const body = JSON.stringify({ type: 'storefront.doctor', data: {} });
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': `${Math.floor(now.getTime() / 1000)}`,
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  };
}

/** The response of the store, or the code of why there is none. */
function send(path: string, init: RequestInit = {}): Promise<Response | string> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  return fetch(env().SITE_URL + path, { ...init, redirect: 'manual', signal }).catch(
    (error: Error & { cause?: { code?: unknown } }) => {
      const code = error.cause?.code;
      if (typeof code === 'string' && /^[A-Z_\d]{1,60}$/.test(code)) return code;
      return error.name === 'TimeoutError' ? 'ETIMEDOUT' : 'no connection';
    },
  );
}

function unreached(code: string) {
  return notYet.has(code)
    ? warn(`does not run there yet (${code})`, 'Start the store, then run this again.')
    : bad(`cannot be reached (${code})`, 'Check DNS, the certificate and the proxy of SITE_URL.');
}

/** The store as the internet sees it. */
export const siteSection: Section = { title: 'Store', checks: [scheme, reachable, host, webhook] };
