import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

type Entity = { id: string } & Record<string, unknown>;
type Seeded = Record<
  | 'users'
  | 'sims'
  | 'devices'
  | 'subscriptions'
  | 'plans'
  | 'addons'
  | 'subscriptionAddons'
  | 'payments'
  | 'portings',
  Entity[]
>;
type LoggedRequest = {
  id: number;
  at: string;
  durationMs: number;
  method: string;
  path: string;
  query: string;
  body: Record<string, unknown> | null;
};
type Mail = { subject: string; text: string };
export type Fault = {
  match: { method?: string; path?: string; contains?: string };
  times?: number;
  fault: { type: string } & Record<string, unknown>;
};
export type SimSeed = {
  provider?: string;
  type?: string;
  status?: string;
  iccid?: string;
  /** In seconds. */
  activationDelay?: number;
};

/** A user of the sandbox with the ids of their SIMs. */
export type SandboxUser = { email: string; user: string; sims: string[] };

/** The body of a request to create a Connect session. */
export type SessionRequest = {
  user?: string;
  callbackUrl?: string;
  intent?: { type: string } & Record<string, unknown>;
} & Record<string, unknown>;

/** How long a mail may take on a busy machine. */
const MAIL_TIMEOUT_MS = 30_000;

/** A network for one test alone: plans of other tests are no alternatives on it. */
export function newNetwork(): string {
  return `p-${randomUUID().slice(0, 8)}`;
}

/** The sandbox's control routes. They are not part of Gigs. */
export function sandboxClient(url: string) {
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${url}/_sandbox/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const seed = (document: object) => call<Seeded>('POST', 'seed', document);
  const seedOne = async (kind: keyof Seeded, fields: object): Promise<Entity> => {
    const [entity] = (await seed({ [kind]: [fields] }))[kind] ?? [];
    if (!entity) throw new Error(`no ${kind}`);
    return entity;
  };
  const mails = async (email: string): Promise<Mail[]> => {
    const path = `mail.json?to=${encodeURIComponent(email)}`;
    return (await call<{ items: Mail[] }>('GET', path)).items;
  };
  /** The requests that the store made, oldest first. */
  const requests = async (match: {
    path?: string;
    method?: string;
    contains?: string;
    since?: string;
  }) =>
    (await call<{ items: LoggedRequest[] }>('GET', `requests?${new URLSearchParams(match)}`)).items;

  /**
   * The requests for the Connect sessions of a user, or those with a text in them; oldest first.
   */
  const connectSessions = async (of: { user: string } | string): Promise<SessionRequest[]> => {
    const contains = typeof of === 'string' ? of : of.user;
    const match = { method: 'POST', path: 'connectSessions$', contains };
    return (await requests(match)).map(({ body }) => body ?? {});
  };
  /** Reads from Gigs' API, without the store. */
  const read = async <T>(path: string): Promise<T> => {
    const headers = { authorization: 'Bearer sandbox_key_demo' };
    return (await (await fetch(`${url}/projects/demo/${path}`, { headers })).json()) as T;
  };
  return {
    /** Calls any control route. */
    call,
    /** Adds users, SIMs, subscriptions and more; returns what was created. */
    seed,
    /** Adds a user with these SIMs: unused eSIMs of one network, unless they say otherwise. */
    async seedUser(email: string, sims: SimSeed[] = []): Promise<SandboxUser> {
      const sim = { user: email, provider: 'p3', type: 'eSIM', status: 'inactive' };
      const seeded = await seed({
        users: [{ email, fullName: 'Demo Shopper' }],
        sims: sims.map((fields) => ({ ...sim, ...fields })),
      });
      const ids = (seeded.sims ?? []).map(({ id }) => id);
      return { email, user: seeded.users[0]?.id ?? '', sims: ids };
    },
    /** Adds a plan on a network of its own. It is archived, hence not on sale in other tests. */
    async seedPlan(fields: object = {}): Promise<{ id: string; name: string }> {
      const name = `Plan ${randomUUID().slice(0, 8)}`;
      const plan = { name, status: 'archived', provider: newNetwork(), ...fields };
      const { id, name: given } = await seedOne('plans', plan);
      return { id, name: String(given) };
    },
    /** Gives a user a subscription; returns its id. */
    async seedSubscription(user: string, plan: string, fields: object = {}): Promise<string> {
      return (await seedOne('subscriptions', { user, plan, ...fields })).id;
    },
    /** Any object, as Gigs holds it. */
    get: (id: string) => call<Entity>('GET', `objects/${id}`),
    /** Changes any object, as Gigs would by itself. */
    patch: (id: string, fields: object) => call<Entity>('PATCH', `objects/${id}`, fields),
    /** The activation code of a SIM. */
    activationCode: async (sim = ''): Promise<string> =>
      (await read<{ activationCode: string }>(`sims/${sim}/credentials`)).activationCode,
    /** The subscriptions of a user. */
    subscriptionsOf: async ({ user }: { user: string }): Promise<Entity[]> =>
      (await read<{ items: Entity[] }>(`subscriptions?user=${user}`)).items,

    fault: (fault: Fault) => call<{ id: string }>('POST', 'faults', fault),
    /** Ends a fault. */
    repair: (id: string) => call<unknown>('DELETE', `faults/${id}`),
    /** Ends all faults. Only for a sandbox that no other test uses. */
    repairAll: () => call<unknown>('DELETE', 'faults'),
    /** How often a fault has struck. */
    async hits(id: string): Promise<number> {
      const { items } = await call<{ items: { id: string; hits: number }[] }>('GET', 'faults');
      return items.find((item) => item.id === id)?.hits ?? 0;
    },
    /**
     * From now on the search shows this user as deleted; Gigs does not document whether it does.
     */
    tellDeleted: (email: string) =>
      call<{ id: string }>('POST', 'faults', {
        match: { method: 'POST', path: 'users/search$', contains: email },
        fault: { type: 'mutate', set: { 'items.*.status': 'deleted' } },
      }),
    /** Where webhooks go from now on; null for nowhere. */
    sendWebhooksTo: (target: string | null) => call<unknown>('POST', 'webhook', { url: target }),

    requests,
    connectSessions,
    /** The newest of them. */
    async lastConnectSession(of: { user: string } | string): Promise<SessionRequest> {
      const created = (await connectSessions(of)).at(-1);
      if (!created) throw new Error('no Connect session was created');
      return created;
    },

    /** The newest mail to this address. */
    mail: async (email: string): Promise<Mail | undefined> => (await mails(email))[0],
    /** The mails to this address with this text in their subject. */
    mails: async (email: string, subject: string): Promise<Mail[]> =>
      (await mails(email)).filter((mail) => mail.subject.includes(subject)),
    mailCount: async (email: string): Promise<number> => (await mails(email)).length,
    /** Waits for a mail with this subject; returns the newest code in one. */
    async code(email: string, subject: string | RegExp = 'Demo Mobile'): Promise<string> {
      const deadline = Date.now() + MAIL_TIMEOUT_MS;
      while (Date.now() < deadline) {
        const mail = (await mails(email)).find((item) => item.subject.match(subject));
        const code = mail && /\b\d{6}\b/.exec(`${mail.text} ${mail.subject}`)?.[0];
        if (code) return code;
        await wait(50);
      }
      throw new Error(`no code was mailed to ${email}`);
    },
  };
}

/** The controls of one sandbox. */
export type SandboxClient = ReturnType<typeof sandboxClient>;
