/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomInt } from 'node:crypto';
import type { Context } from 'hono';
import type { Sandbox } from '../context';
import { hashSecret } from '../ids';
import { createUser, findUserByEmail } from '../lifecycle/users';
import { sendCode } from '../mail/send-code';
import { email as emailSchema } from '../schema/common';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { bySystem, update } from '../store/changes';
import { type ConnectApp, type Holder, page } from './flow';
import { Alert, Cancel, Field, Page } from './layout';

const CODE_LIFETIME_MS = 10 * 60 * 1000;
const MAX_CODE_ATTEMPTS = 5;

type Problem = { email?: string; code?: string; general?: string };

/** Login by e-mailed code, for a session without a user. */
export function addLoginPages(app: ConnectApp, sandbox: Sandbox, holder: Holder): void {
  const login = (c: Context, session: ConnectSessionRecord, problem: Problem = {}) => {
    const { login: started } = sandbox.visits.of(session.id);
    return c.html(
      <Page title="Log in" theme={session.appearance.theme}>
        <section class="card">
          <h1>{started ? 'Enter your code' : 'Log in or sign up'}</h1>
          <Alert message={problem.general} />
          {started ? (
            <CodeForm session={session.id} email={started.email} error={problem.code} />
          ) : (
            <EmailForm session={session.id} error={problem.email} />
          )}
        </section>
        <Cancel session={session.id} />
      </Page>,
      problem.email || problem.code || problem.general ? 422 : 200,
    );
  };

  page(app, sandbox, holder, 'GET', '/login', (c, session) =>
    session.user ? c.redirect(`/flow/${session.id}`, 303) : login(c, session),
  );
  page(app, sandbox, holder, 'POST', '/login/email', async (c, session, form) => {
    const parsed = emailSchema.safeParse(form.email);
    if (!parsed.success) return login(c, session, { email: 'Enter a valid e-mail address.' });
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    sandbox.visits.of(session.id).login = {
      email: parsed.data,
      codeHash: hashSecret(code),
      expiresAt: sandbox.clock.now() + CODE_LIFETIME_MS,
      tries: 0,
    };
    await sendCode(sandbox, parsed.data, code);
    return c.redirect(`/flow/${session.id}/login`, 303);
  });
  page(app, sandbox, holder, 'POST', '/login/restart', (c, session) => {
    sandbox.visits.of(session.id).login = null;
    return c.redirect(`/flow/${session.id}/login`, 303);
  });
  page(app, sandbox, holder, 'POST', '/login/code', (c, session, form) => {
    const visit = sandbox.visits.of(session.id);
    const started = visit.login;
    if (!started || session.user) return c.redirect(`/flow/${session.id}`, 303);
    started.tries += 1;
    if (started.tries > MAX_CODE_ATTEMPTS || sandbox.clock.now() > started.expiresAt) {
      visit.login = null;
      return login(c, session, { general: 'This code is no longer valid. Ask for a new one.' });
    }
    if (hashSecret((form.code ?? '').replace(/\s/g, '')) !== started.codeHash)
      return login(c, session, { code: 'This code is not right. Check the newest e-mail.' });
    const user =
      findUserByEmail(sandbox, started.email) ??
      createUser(sandbox, { email: started.email }, bySystem);
    visit.login = null;
    update(sandbox, 'connectSessions', session, { user: user.id }, bySystem);
    return c.redirect(`/flow/${session.id}`, 303);
  });
}

type FormProps = { session: string; error: string | undefined };

function EmailForm({ session, error }: FormProps) {
  return (
    <form method="post" action={`/flow/${session}/login/email`} novalidate>
      <p class="soft">We will send you a code to confirm your e-mail address.</p>
      <Field name="email" label="Email" type="email" autocomplete="email" error={error} required />
      <button type="submit">Send code</button>
    </form>
  );
}

function CodeForm({ session, email, error }: FormProps & { email: string }) {
  return (
    <>
      <form method="post" action={`/flow/${session}/login/code`} novalidate>
        <p class="soft">We sent a code to {email}.</p>
        <Field
          name="code"
          label="Code"
          autocomplete="one-time-code"
          inputmode="numeric"
          error={error}
          required
        />
        <button type="submit">Log in</button>
      </form>
      <form method="post" action={`/flow/${session}/login/restart`}>
        <button type="submit" class="quiet">
          Use another address
        </button>
      </form>
    </>
  );
}
