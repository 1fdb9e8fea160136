import type { Hono } from 'hono';
import { z } from 'zod';
import { intentSchema } from '../connect/intents';
import type { Sandbox } from '../context';
import { fromZod, notFound } from '../errors';
import { activate } from '../lifecycle/subscriptions';
import { connectSessionRecordSchema } from '../schema/connect-session';
import type { Porting } from '../schema/porting';
import { projectRecordSchema } from '../schema/project';
import { subscriptionChangeSchema } from '../schema/subscription';
import { recordSchemas } from '../seed/seed-format';
import { announce, bySystem, remove, update } from '../store/changes';
import { findAny, type Kind, type Records } from '../store/state';
import { readBody } from './read-body';

/** Reads, patches and deletes any stored object. */
export function addObjects(app: Hono, sandbox: Sandbox): void {
  const find = (id: string) => {
    const found = findAny(sandbox.state, id);
    if (!found) throw notFound('object', id);
    return found;
  };
  app.get('/objects/:id', (c) => c.json(find(c.req.param('id')).record));
  app.patch('/objects/:id', async (c) => {
    const { kind, record } = find(c.req.param('id'));
    const fields = await readBody(c.req.raw, z.record(z.string(), z.unknown()));
    return c.json(change(sandbox, kind, record, fields));
  });
  app.delete('/objects/:id', (c) => {
    const { kind, record } = find(c.req.param('id'));
    remove(sandbox, kind, record as never, bySystem);
    return c.json(record);
  });
}

const schemas = {
  ...recordSchemas,
  projects: projectRecordSchema,
  connectSessions: connectSessionRecordSchema.extend({ intent: intentSchema }),
  subscriptionChanges: subscriptionChangeSchema,
} satisfies Record<Kind, z.ZodType>;

/** Refuses shapes the API could not return; unknown statuses are allowed, for tests. */
function checkShape(kind: Kind, merged: object): void {
  const { error } = schemas[kind].safeParse(merged);
  const issues = error?.issues.filter((issue) => issue.code !== 'invalid_value') ?? [];
  if (issues.length > 0) throw fromZod(new z.ZodError(issues), merged);
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
  const { id: _, ...patch } = fields;
  checkShape(kind, { ...record, ...patch });
  if (kind === 'subscriptions' && patch.status === 'active' && !('activatedAt' in patch))
    activate(sandbox, record.id);
  const current = sandbox.state[kind].get(record.id) ?? record;
  const changed = update(sandbox, kind, current as never, patch as never, bySystem);
  const status = patch.status;
  if (kind === 'portings') followPorting(sandbox, changed as never);
  const before = 'status' in record ? record.status : undefined;
  const isRestored = kind === 'subscriptions' && before === 'restricted' && status === 'active';
  const named = typeof status === 'string' ? verbsByStatus[kind]?.[status] : undefined;
  const verb = isRestored ? 'restored' : named;
  if (verb && status !== before) announce(sandbox, kind, changed as never, verb, bySystem);
  return changed;
}

/** A subscription that waited for its number is activated once the porting is over. */
function followPorting(sandbox: Sandbox, { status, subscription }: Porting): void {
  const isOver = status === 'completed' || status === 'canceled';
  if (isOver && subscription !== null) activate(sandbox, subscription);
}
