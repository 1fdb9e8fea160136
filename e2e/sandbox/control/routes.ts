import { Hono } from 'hono';
import { z } from 'zod';
import { ApiError, fromZod, notFound } from '../api/errors';
import { withoutSecrets } from '../events/event-log';
import { faultRequestSchema } from '../faults/fault';
import { activate } from '../life/subscriptions';
import { codeOf } from '../mail/mailbox';
import { resetSandbox, type Sandbox } from '../sandbox';
import { mergeSeed } from '../seed/merge-seed';
import { seedSchema } from '../seed/seed-format';
import { announce, bySystem, remove, update } from '../store/changes';
import { findAny, type Kind, type Records } from '../store/state';

const clockSchema = z.union([
  z.strictObject({
    advance: z
      .number()
      .min(0)
      .max(10 * 366 * 86_400),
  }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
  z.strictObject({ reset: z.literal(true) }),
]);

const deliverySettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  secret: z.string().startsWith('whsec_').optional(),
  copies: z.int().min(1).max(10).optional(),
  hold: z.boolean().optional(),
  timeoutSeconds: z.number().min(0.1).max(60).optional(),
});

async function read<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const text = await request.text();
  let input: unknown = {};
  try {
    input = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ApiError('malformed', 'The request body is not valid JSON.');
  }
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw fromZod(parsed.error, input);
  return parsed.data;
}

/** The levers of the sandbox: no part of Gigs. */
export function createControl(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.post('/seed', async (c) =>
    c.json(mergeSeed(sandbox, await read(c.req.raw, seedSchema)), 201),
  );
  app.post('/reset', (c) => {
    resetSandbox(sandbox);
    return c.json({ status: 'ok' });
  });
  addObjects(app, sandbox);
  addClock(app, sandbox);
  addFaults(app, sandbox);
  addEvents(app, sandbox);
  app.get('/requests', (c) => {
    const { path, method, contains, since } = c.req.query();
    return c.json({
      items: sandbox.requests.list({
        path: path === undefined ? undefined : regExp(path),
        method,
        contains,
        since: since === undefined ? undefined : Number(since),
      }),
    });
  });
  app.get('/mail.json', (c) =>
    c.json({
      items: sandbox.mailbox
        .list(c.req.query('to'))
        .map((mail) => ({ ...mail, to: mail.to.join(', '), code: codeOf(mail) })),
    }),
  );
  app.delete('/mail', (c) => {
    sandbox.mailbox.clear();
    return c.json({ status: 'ok' });
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.envelope, error.status);
    process.stderr.write(`${error.stack}\n`);
    return c.json(new ApiError('internal', 'Something went wrong in the sandbox.').envelope, 500);
  });
  return app;
}

function regExp(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new ApiError('invalid', 'path must be a regular expression.');
  }
}

function addObjects(app: Hono, sandbox: Sandbox): void {
  const find = (id: string) => {
    const found = findAny(sandbox.state, id);
    if (!found) throw notFound('object', id);
    return found;
  };
  app.get('/objects/:id', (c) => c.json(find(c.req.param('id')).record));
  app.patch('/objects/:id', async (c) => {
    const { kind, record } = find(c.req.param('id'));
    const fields = await read(c.req.raw, z.record(z.string(), z.unknown()));
    return c.json(change(sandbox, kind, record, fields));
  });
  app.delete('/objects/:id', (c) => {
    const { kind, record } = find(c.req.param('id'));
    remove(sandbox, kind, record as never, bySystem);
    return c.json(record);
  });
}

const verbsByStatus: Partial<Record<Kind, Record<string, string>>> = {
  subscriptions: { ended: 'ended', restricted: 'restricted' },
  plans: { archived: 'archived', available: 'published' },
  sims: { retired: 'retired', active: 'activated', inactive: 'deactivated' },
  users: { blocked: 'blocked', deleted: 'deleted' },
};

function change(
  sandbox: Sandbox,
  kind: Kind,
  record: Records[Kind],
  fields: Record<string, unknown>,
): object {
  if (kind === 'subscriptions' && fields.status === 'active' && !('activatedAt' in fields))
    activate(sandbox, record.id);
  const current = sandbox.state[kind].get(record.id) ?? record;
  const { id: _, ...patch } = fields;
  const changed = update(sandbox, kind, current as never, patch as never, bySystem);
  const status = patch.status;
  const before = 'status' in record ? record.status : undefined;
  const verb = typeof status === 'string' ? verbsByStatus[kind]?.[status] : undefined;
  if (verb && status !== before) announce(sandbox, kind, changed as never, verb, bySystem);
  return changed;
}

function addClock(app: Hono, sandbox: Sandbox): void {
  const show = () => ({
    now: sandbox.clock.iso(),
    offset: sandbox.clock.offset,
    jobs: sandbox.clock.pending.slice(0, 100),
  });
  app.get('/clock', (c) => c.json(show()));
  app.post('/clock', async (c) => {
    const body = await read(c.req.raw, clockSchema);
    if ('advance' in body) sandbox.clock.advance(body.advance);
    else if ('set' in body) sandbox.clock.set(Date.parse(body.set));
    else sandbox.clock.reset();
    return c.json(show());
  });
}

function addFaults(app: Hono, sandbox: Sandbox): void {
  app.get('/faults', (c) => c.json({ items: sandbox.faults.list() }));
  app.post('/faults', async (c) => {
    const fault = sandbox.faults.add(await read(c.req.raw, faultRequestSchema));
    return c.json(fault, 201);
  });
  app.delete('/faults', (c) => {
    sandbox.faults.clear();
    return c.json({ status: 'ok' });
  });
  app.delete('/faults/:id', (c) => {
    if (!sandbox.faults.remove(c.req.param('id'))) throw notFound('fault', c.req.param('id'));
    return c.json({ status: 'ok' });
  });
}

function addEvents(app: Hono, sandbox: Sandbox): void {
  app.get('/events', (c) => {
    const { type, contains } = c.req.query();
    const items = sandbox.events
      .list()
      .map(withoutSecrets)
      .filter(
        (event) =>
          (!type || event.type === type) && (!contains || JSON.stringify(event).includes(contains)),
      );
    return c.json({ items });
  });
  app.post('/events/:id/deliver', async (c) => {
    const event = sandbox.events.get(c.req.param('id'));
    if (!event) throw notFound('event', c.req.param('id'));
    const { copies = 1 } = await read(
      c.req.raw,
      z.strictObject({ copies: z.int().min(1).max(10).optional() }),
    );
    const sent = Array.from({ length: copies }, () => sandbox.deliveries.send(event));
    return c.json({ items: sent }, 202);
  });
  app.get('/deliveries', (c) => c.json({ items: sandbox.deliveries.list() }));
  const settings = () => ({
    ...sandbox.deliveries.settings,
    secret: '[masked]',
    url: sandbox.deliveries.settings.url ?? null,
    held: sandbox.deliveries.held,
  });
  app.get('/webhook', (c) => c.json(settings()));
  app.post('/webhook', async (c) => {
    const { url, ...rest } = await read(c.req.raw, deliverySettings);
    Object.assign(
      sandbox.deliveries.settings,
      rest,
      url === undefined ? {} : { url: url ?? undefined },
    );
    return c.json(settings());
  });
  app.post('/webhook/release', async (c) => {
    const schema = z.strictObject({
      order: z.enum(['newestFirst', 'oldestFirst', 'shuffled']).optional(),
    });
    const { order } = await read(c.req.raw, schema);
    return c.json({ released: sandbox.deliveries.release(order) });
  });
}
