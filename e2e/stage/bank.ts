import { bankSettings } from '../bank/client';
import type { Person } from '../bank/people';
import type { HttpBrowser, Step } from './http-browser';
import { sandboxAt } from './ports';
import { startServer } from './start';

type Change = { person?: Person; newKey?: true; down?: boolean; clock?: number };

const MAX_REDIRECTS = 15;

/** Starts a bank whose customers sign in to the store at this address. */
export async function startBank(port: number, store: string) {
  const url = sandboxAt(port);
  const args = ['--import', 'tsx', 'e2e/bank/main.ts', '--port', `${port}`, '--store', store];
  const server = await startServer({ args, url, health: '/_bank/health' });
  return {
    url,
    stop: server.stop,
    /** The settings of a store that takes this bank's word. */
    settings: bankSettings(url),
    /** What the bank's app signs to hand this customer over. */
    async token(claims: { sub: string } & Record<string, unknown>): Promise<string> {
      const body = JSON.stringify(claims);
      return (await fetch(`${url}/_bank/token`, { method: 'POST', body })).text();
    },
    async change(change: Change): Promise<void> {
      const answer = await fetch(`${url}/_bank`, { method: 'POST', body: JSON.stringify(change) });
      if (!answer.ok) throw new Error(`the bank: ${answer.status}`);
    },
    /** Where the bank's own page leads: to the store, signed in. */
    linkTo: (path: string) =>
      `${store}/api/auth/oidc?${new URLSearchParams({ iss: url, target_link_uri: store + path })}`,
    /** Follows every redirect, and logs this customer in where the bank asks; '' leaves. */
    async walk(visitor: HttpBrowser, from: string | Step, sub = ''): Promise<Step> {
      let step = typeof from === 'string' ? await visitor.request(from) : from;
      for (let count = 0; count < MAX_REDIRECTS; count += 1) {
        if (step.location) step = await visitor.request(step.location);
        else if (step.url.startsWith(`${url}/interaction/`)) {
          step = await visitor.request(step.url, new URLSearchParams({ sub }));
        } else return step;
      }
      throw new Error(`no end of redirects at ${step.url}`);
    },
  };
}

export type Bank = Awaited<ReturnType<typeof startBank>>;
