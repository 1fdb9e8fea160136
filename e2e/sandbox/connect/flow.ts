import type { Context, Hono } from 'hono';
import type { Sandbox } from '../context';
import type { NodeEnv } from '../node-env';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { leave } from './leave';
import { isHeldBy, isOpen } from './session';

export type ConnectApp = Hono<NodeEnv>;
export type Holder = (c: Context) => string | undefined;
type Form = Record<string, string>;
type Handler = (
  c: Context,
  session: ConnectSessionRecord,
  form: Form,
) => Response | Promise<Response>;
type Guard = { evenWhenDone?: boolean };

/** Adds a page of a session, for the browser that holds it and only while the session is open. */
export function page(
  app: ConnectApp,
  sandbox: Sandbox,
  holder: Holder,
  method: 'GET' | 'POST',
  path: string,
  handler: Handler,
  { evenWhenDone = false }: Guard = {},
): void {
  app.on(method, `/flow/:session${path}`, async (c) => {
    const session = sandbox.state.connectSessions.get(c.req.param('session') ?? '');
    if (!session) return c.notFound();
    if (!isHeldBy(session, holder(c))) return leave(c, session, 'auth_expired');
    const isDone = session.outcome === 'completed';
    // A second click on Pay, or the back button, leads to the result instead of an error.
    if (isDone && !evenWhenDone)
      return c.redirect(`/flow/${session.id}/${isPurchase(session) ? 'done' : 'finished'}`, 303);
    if (!isDone && !isOpen(sandbox, session)) return leave(c, session, 'auth_expired');
    return handler(c, session, method === 'POST' ? await readForm(c) : {});
  });
}

const isPurchase = ({ intent }: ConnectSessionRecord) => intent.type === 'checkoutNewSubscription';

async function readForm(c: Context): Promise<Form> {
  const form: Form = {};
  for (const [name, value] of Object.entries(await c.req.parseBody().catch(() => ({}))))
    if (typeof value === 'string') form[name] = value.slice(0, 500).trim();
  return form;
}
