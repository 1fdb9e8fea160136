import type { SandboxClient } from './sandbox-client';

/** A response of the store, after the redirects that stay on its site. */
export type Answer = {
  status: number;
  /** The path and query that it is the response to. */
  at: string;
  headers: Record<string, string>;
  /** The body as it was sent. */
  body: string;
  /** What can be read on the page. */
  text: string;
};

/** A response that may be a redirect, which was not followed. */
export type Step = {
  url: string;
  status: number;
  headers: Headers;
  body: string;
  location: string;
};

type Cookie = {
  name: string;
  value: string;
  domain: string;
  path: string;
  expires: number;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'Strict' | 'Lax' | 'None';
};
type Form = FormData | URLSearchParams;

/** How long a response may take on a busy machine. */
const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 10;

/** A headless HTTP client: keeps cookies, follows redirects and posts forms, without JavaScript. */
export class HttpBrowser {
  /** By host name, as cookies are shared between ports. */
  private readonly jars = new Map<string, Map<string, Cookie>>();

  constructor(private readonly site: string) {}

  /** One request to any address. Redirects are not followed. */
  async request(url: string, form?: Form, more: Record<string, string> = {}): Promise<Step> {
    const { origin, hostname } = new URL(url);
    const jar = this.jars.get(hostname) ?? new Map<string, Cookie>();
    this.jars.set(hostname, jar);
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(jar.size > 0 && {
          cookie: [...jar.values()].map(({ name, value }) => `${name}=${value}`).join('; '),
        }),
        ...(form && { origin, 'sec-fetch-site': 'same-origin', referer: url }),
        ...more,
      },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const cookie = cookieIn(line, hostname);
      if (cookie.expires === 0) jar.delete(cookie.name);
      else jar.set(cookie.name, cookie);
    }
    const location = response.headers.get('location');
    return {
      url,
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      location: location ? new URL(location, url).href : '',
    };
  }

  /** Another browser into which somebody has copied the cookies of this one. */
  copy(): HttpBrowser {
    const other = new HttpBrowser(this.site);
    for (const [host, jar] of this.jars) other.jars.set(host, new Map(jar));
    return other;
  }

  /** Loses the cookies of another site. */
  forget(site: string): void {
    this.jars.delete(new URL(site).hostname);
  }

  /** Opens a page of the store. */
  async get(path: string): Promise<Answer> {
    let step = await this.request(new URL(path, this.site).href);
    for (let count = 0; step.location.startsWith(`${this.site}/`); count += 1) {
      if (count === MAX_REDIRECTS) throw new Error(`${path} redirects without end`);
      step = await this.request(step.location);
    }
    const { pathname, search } = new URL(step.url);
    const headers = Object.fromEntries(step.headers);
    const { status, body } = step;
    return { status, at: pathname + search, headers, body, text: textOf(body) };
  }

  /** Posts the form of a page that has this field; returns the address that it leads to. */
  async post(path: string, field: string, fields: Record<string, string>): Promise<string> {
    const { body } = await this.get(path);
    return this.submit(path, formIn(body, `name="${field}"`, fields));
  }

  /** Posts the form of a page whose button says this; returns the address that it leads to. */
  async press(path: string, button: string): Promise<string> {
    const { body } = await this.get(path);
    const [before = ''] = body.split(button);
    const [, action] = /^[^>]*\saction="([^"]*)"/.exec(before.split('<form').at(-1) ?? '') ?? [];
    const [, pressed = ''] = /(<button\b[^>]*>)(?:(?!<\/button>).)*$/s.exec(before) ?? [];
    const form = formIn(body, button);
    const name = attributeOf(pressed, 'name');
    if (name) form.set(name, attributeOf(pressed, 'value') ?? '');
    return this.submit(action || path, form);
  }

  /** Posts a form to its page of the store; returns the address that it leads to. */
  async submit(path: string, form: FormData): Promise<string> {
    const step = await this.request(new URL(path, this.site).href, form);
    if (step.status !== 303) throw new Error(`${path}: ${step.status} ${step.body}`);
    return step.location.replace(this.site, '');
  }

  /** Asks for a code and enters it; returns the address that this leads to. */
  async signIn(gigs: SandboxClient, email: string, next = '/'): Promise<string> {
    const page = `/sign-in?${new URLSearchParams({ next })}`;
    await this.post(page, 'email', { email });
    return this.post(page, 'code', { code: await gigs.code(email) });
  }

  /** All cookies, as a browser context of Playwright takes them. */
  cookies(): Cookie[] {
    return [...this.jars.values()].flatMap((jar) => [...jar.values()]);
  }
}

function cookieIn(line: string, domain: string): Cookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
  const attribute = (wanted: string) =>
    attributes.find((part) => part.toLowerCase().startsWith(wanted))?.slice(wanted.length);
  const maxAge = attribute('max-age=');
  const until = maxAge === undefined ? attribute('expires=') : undefined;
  const seconds = Date.now() / 1000 + Number(maxAge);
  const expires = maxAge !== undefined ? seconds : until ? Date.parse(until) / 1000 : -1;
  const isGone = maxAge === '0' || (until !== undefined && expires * 1000 < Date.now());
  const sameSite = attribute('samesite=')?.toLowerCase();
  return {
    name,
    value,
    domain,
    path: attribute('path=') ?? '/',
    expires: isGone ? 0 : expires,
    httpOnly: attribute('httponly') !== undefined,
    secure: attribute('secure') !== undefined,
    sameSite: sameSite === 'strict' ? 'Strict' : sameSite === 'none' ? 'None' : 'Lax',
  };
}

/** The first form of a page with `mark` in it, filled in as a browser would send it untouched. */
export function formIn(html: string, mark: string, filled: Record<string, string> = {}): FormData {
  const forms = html.split('<form').slice(1);
  const [form = ''] = forms.map((part) => part.split('</form>')[0] ?? '').filter(has(mark));
  const fields = new FormData();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    const isChoice = /type="(?:radio|checkbox)"/.test(tag);
    const isChecked = /\schecked/.test(tag);
    if (name && (!isChoice || isChecked)) fields.append(name, attributeOf(tag, 'value') ?? '');
  }
  for (const [name, value] of Object.entries(filled)) fields.set(name, value);
  return fields;
}

/** The value of an attribute of a tag; undefined without it. */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value && decode(value);
}

const has = (mark: string) => (part: string) => part.includes(mark);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function decode(text: string): string {
  return text.replace(/&(\w+|#x27);/g, (whole, name) => entities[name] ?? whole);
}

/** What can be read in HTML. */
export function textOf(html: string): string {
  const text = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style|template|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ');
  return decode(text).replace(/\s+/g, ' ');
}
