/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context as HonoContext } from 'hono';
import type { Sandbox } from '../context';
import type { ConnectSessionRecord, Intent } from '../schema/connect-session';
import { callbackWith } from './callback';
import { type ConnectApp, type Holder, page } from './flow';
import { portalIntent } from './intents';
import type { Context, Form, PortalIntent, Problem } from './intents/intent';
import { Alert, Page } from './layout';
import { leave } from './leave';
import { complete } from './session';

type Entered = { intent: PortalIntent; context: Context };

/** The intents that manage what a user already has: one page each. */
export function addPortalPages(app: ConnectApp, sandbox: Sandbox, holder: Holder): void {
  const enter = (session: ConnectSessionRecord): Entered | null => {
    const intent = portalIntent(session.intent.type);
    const user = session.user ? sandbox.state.users.get(session.user) : undefined;
    if (!intent || user?.status !== 'active') return null;
    const subscription = sandbox.state.subscriptions.get(namedSubscription(session.intent)) ?? null;
    if (intent.payload?.shape.subscription && subscription?.user !== user.id) return null;
    const plan = (subscription && sandbox.state.plans.get(subscription.plan)) ?? null;
    const context = { sandbox, session, user, subscription, plan };
    return intent.allows?.(context) === false ? null : { intent, context };
  };

  page(app, sandbox, holder, 'GET', '/portal', (c, session) => {
    if (!session.user) return c.redirect(`/flow/${session.id}/login`, 303);
    const entered = enter(session);
    return entered ? show(c, entered, {}, null) : leave(c, session, 'bad_configuration');
  });
  page(app, sandbox, holder, 'POST', '/portal', (c, session, form) => {
    const entered = enter(session);
    if (!entered) return leave(c, session, 'bad_configuration');
    const result = entered.intent.submit?.(entered.context, form) ?? { message: '' };
    if (result === 'return') {
      complete(sandbox, session, 'completed');
      return leave(c, session, 'success');
    }
    if ('message' in result) return show(c, entered, form, result);
    sandbox.visits.of(session.id).done = result.done;
    complete(sandbox, session, 'completed');
    return c.redirect(`/flow/${session.id}/finished`, 303);
  });
  page(
    app,
    sandbox,
    holder,
    'GET',
    '/finished',
    (c, session) =>
      c.html(<Finished session={session} text={sandbox.visits.of(session.id).done} />),
    { evenWhenDone: true },
  );
}

function namedSubscription(intent: Intent): string {
  const payload = intent[intent.type] as { subscription?: string } | undefined;
  return payload?.subscription ?? '';
}

function show(c: HonoContext, { intent, context }: Entered, form: Form, problem: Problem | null) {
  const { title, body } = intent.screen(context, form, problem);
  const { session } = context;
  return c.html(
    <Page title={title} theme={session.appearance.theme}>
      <section class="card">
        <h1>{title}</h1>
        <Alert message={problem?.message} />
        {body}
      </section>
      <form method="post" action={`/flow/${session.id}/cancel`}>
        <button type="submit" class="quiet">
          Go back
        </button>
      </form>
    </Page>,
    problem?.message ? 422 : 200,
  );
}

function Finished({ session, text }: { session: ConnectSessionRecord; text: string | null }) {
  return (
    <Page title="All done" theme={session.appearance.theme}>
      <section class="card">
        <span class="tick" aria-hidden="true">
          ✓
        </span>
        <h1>All done</h1>
        <p>{text}</p>
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
