import { formIn, type HttpBrowser, type Step } from './http-browser';
import type { SandboxClient } from './sandbox-client';

const MAX_PAGES = 12;

/**
 * Buys or cancels what a Connect session is about, over HTTP: logs in with `email` if asked, takes
 * a new eSIM if asked, pays. Returns the address behind **Continue**, or where Connect sent the
 * shopper.
 */
export async function walkThroughConnect(
  visitor: HttpBrowser,
  gigs: SandboxClient,
  url: string,
  email: string,
): Promise<string> {
  const { origin } = new URL(url);
  let step = await visitor.request(url);
  for (let count = 0; count < MAX_PAGES; count += 1) {
    if (step.location && new URL(step.location).origin !== origin) return step.location;
    if (step.location) step = await visitor.request(step.location);
    else {
      const onward = /<a class="button" href="([^"]+)">Continue/.exec(step.body)?.[1];
      if (onward) return onward.replaceAll('&amp;', '&');
      step = await fillIn(visitor, gigs, step, email);
    }
  }
  throw new Error(`Connect does not end at ${step.url}`);
}

async function fillIn(
  visitor: HttpBrowser,
  gigs: SandboxClient,
  { url, status, body }: Step,
  email: string,
): Promise<Step> {
  const heading = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
  const [form, action = ''] =
    /<form( method="post"(?: action="([^"]+)")?[^>]*>)/.exec(body)?.slice(1) ?? [];
  const fields = await fieldsOf(heading, gigs, email);
  if (!fields || !form) throw new Error(`Connect shows "${heading}" with ${status} at ${url}`);
  return visitor.request(new URL(action, url).href, formIn(body, form, fields));
}

/** What the shopper enters on the page with this heading. */
async function fieldsOf(
  heading: string,
  gigs: SandboxClient,
  email: string,
): Promise<Record<string, string> | null> {
  switch (heading) {
    case 'Log in or sign up':
      return { email };
    case 'Enter your code':
      return { code: await gigs.code(email, /checkout code/) };
    case 'Choose your SIM':
      return { sim: 'new' };
    case 'Subscription settings':
      return { reason: 'noDetails' };
    case 'Payment':
      return { payment: 'success' };
    default:
      return null;
  }
}
