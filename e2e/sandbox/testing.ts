import type { Sandbox } from './context';
import { defaultOptions, type SandboxOptions } from './options';
import { createSandbox } from './sandbox';
import { startSandbox } from './server';

type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

export type Running = {
  sandbox: Sandbox;
  close: () => Promise<void>;
  /** Calls the API with the key; paths are relative to the project. */
  api: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Answer>;
  control: (method: string, path: string, body?: unknown) => Promise<Answer>;
};

/** A sandbox on free ports. */
export async function run(options: Partial<SandboxOptions> = {}): Promise<Running> {
  const sandbox = createSandbox(defaultOptions(options));
  const { close } = await startSandbox(sandbox);
  const call = async (method: string, url: string, body: unknown, headers: HeadersInit) => {
    const response = await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(text) as Record<string, unknown>,
    };
  };
  return {
    sandbox,
    close,
    api: (method, path, body, headers = {}) => {
      const base = `${sandbox.addresses.api}${path.startsWith('//') ? '' : '/projects/demo'}`;
      return call(method, `${base}${path.replace(/^\/\//, '/')}`, body, {
        authorization: `Bearer ${sandbox.options.key}`,
        ...headers,
      });
    },
    control: (method, path, body) =>
      call(method, `${sandbox.addresses.api}/_sandbox${path}`, body, {}),
  };
}

export type Page = { url: URL; status: number; html: string; heading: string; headers: Headers };

/** A browser without JavaScript: cookies, redirects within one origin, forms. */
export class Browser {
  #cookies = new Map<string, string>();

  async open(url: string): Promise<Page> {
    return this.#go(url, {});
  }

  async submit(page: Page, action: string, fields: Record<string, string> = {}): Promise<Page> {
    const postsToItself = /<form method="post"(?! action)/.test(page.html);
    const isOwn = postsToItself && page.url.pathname === action;
    if (!isOwn && !page.html.includes(`action="${action}"`))
      throw new Error(`No form for ${action} on ${page.url}`);
    return this.#go(new URL(action, page.url).href, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  async #go(url: string, init: RequestInit): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) {
      const target = new URL(location, url);
      const isElsewhere = target.origin !== new URL(url).origin;
      if (isElsewhere)
        return {
          url: target,
          status: response.status,
          html: '',
          heading: '',
          headers: response.headers,
        };
      return this.#go(target.href, {});
    }
    const html = await response.text();
    const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
    return { url: new URL(url), status: response.status, html, heading, headers: response.headers };
  }
}

/** Adds a shopper of its own for a test; answers with the ids. */
export async function shopper(
  { control }: Running,
  sims: object[] = [],
  user: object = {},
): Promise<{ user: string; email: string; sims: string[] }> {
  const email = `shopper-${Math.random().toString(36).slice(2)}@example.com`;
  const { body } = await control('POST', '/seed', {
    users: [{ email, ...user }],
    sims: sims.map((sim) => ({ user: email, ...sim })),
  });
  const ids = (kind: string) => ((body[kind] ?? []) as { id: string }[]).map((it) => it.id);
  return { user: ids('users')[0] ?? '', email, sims: ids('sims') };
}

/** The id of a plan of the demo. */
export function planNamed({ sandbox }: Running, name: string): string {
  for (const plan of sandbox.state.plans.values()) if (plan.name === name) return plan.id;
  throw new Error(`No plan ${name}`);
}
