/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../../context';
import type { ConnectSessionRecord } from '../../schema/connect-session';
import { callbackWith } from '../callback';
import { Page } from '../layout';
import type { Visit } from '../visits';

type DoneProps = {
  sandbox: Sandbox;
  session: ConnectSessionRecord;
  result: NonNullable<Visit['result']>;
};

/** The purchase is complete; Continue leads to the callback. */
export function DonePage({ sandbox, session, result }: DoneProps) {
  const subscription = sandbox.state.subscriptions.get(result.subscription ?? '');
  const plan = subscription ? sandbox.state.plans.get(subscription.plan) : undefined;
  return (
    <Page title="Order complete" theme={session.appearance.theme}>
      <section class="card">
        <span class="tick" aria-hidden="true">
          ✓
        </span>
        <h1>Order complete</h1>
        <p>
          {plan?.name}
          {subscription?.status === 'pending'
            ? ' will be active as soon as the network is ready.'
            : ' is active.'}
        </p>
        {session.callbackUrl ? (
          <a class="button" href={callbackWith(session.callbackUrl, session.id, 'success')}>
            Continue
          </a>
        ) : (
          <p class="soft">You can close this page.</p>
        )}
      </section>
    </Page>
  );
}
