/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { callbackWith, type Outcome } from './callback';
import { Page } from './layout';

const screens: Record<Outcome, { title: string; text: string }> = {
  success: { title: 'All done', text: 'You can close this page.' },
  auth_expired: {
    title: 'This session has expired',
    text: 'Go back to the shop and start again.',
  },
  bad_configuration: {
    title: 'This is not possible',
    text: 'The purchase cannot be made this way. Nothing was bought.',
  },
  user_aborted: { title: 'Canceled', text: 'Nothing was bought. You can close this page.' },
};

/** A page with one message and no action. */
export function Message({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <section class="card">
        <h1>{title}</h1>
        <p class="soft">{text}</p>
      </section>
    </Page>
  );
}

/** Sends the visitor to the callback URL, or shows a screen when there is none. */
export function leave(
  c: Context,
  session: ConnectSessionRecord,
  outcome: Outcome,
): Response | Promise<Response> {
  if (session.callbackUrl)
    return c.redirect(callbackWith(session.callbackUrl, session.id, outcome), 303);
  const isError = outcome === 'auth_expired' || outcome === 'bad_configuration';
  return c.html(<Message {...screens[outcome]} />, isError ? 403 : 200);
}
