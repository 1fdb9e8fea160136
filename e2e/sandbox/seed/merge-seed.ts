import type { Sandbox } from '../context';
import { fromZod, invalid } from '../errors';
import { scheduleNextPeriod } from '../lifecycle/renewal';
import { findUserByEmail } from '../lifecycle/users';
import { byApiKey, insert } from '../store/changes';
import type { Records } from '../store/state';
import { withDefaults } from './defaults';
import { recordSchemas, type Seed, type SeedKind, seedKinds } from './seed-format';

type Created = Partial<Record<SeedKind, object[]>>;

/** Adds the objects of a seed document and returns what was created. */
export function mergeSeed(sandbox: Sandbox, seed: Seed): Created {
  const created: Created = {};
  for (const kind of seedKinds) {
    const items = seed[kind];
    if (!items) continue;
    created[kind] = items.map((item, index) => add(sandbox, kind, item, index));
  }
  return created;
}

function add(sandbox: Sandbox, kind: SeedKind, item: Record<string, unknown>, index: number) {
  const given = resolveUser(sandbox, kind, item, index);
  const complete = withDefaults(kind, given, sandbox);
  const parsed = recordSchemas[kind].strict().safeParse(complete);
  if (!parsed.success) throw fromZod(parsed.error, complete, [kind, String(index)]);
  const record = parsed.data as Records[SeedKind];
  if (sandbox.state[kind].get(record.id))
    throw invalid(`${kind}.${index}.id`, `There is an object of this id already: ${record.id}`);
  if (kind === 'users' && complete.status !== 'deleted')
    refuseTaken(sandbox, String(complete.email), index);
  checkReferences(sandbox, kind, complete, index);
  insert(sandbox, kind, record as never, byApiKey);
  // A seeded pending subscription stays pending: a test decides when it changes.
  if (kind === 'subscriptions')
    scheduleNextPeriod(sandbox, parsed.data as Records['subscriptions']);
  return record;
}

function refuseTaken(sandbox: Sandbox, email: string, index: number): void {
  if (findUserByEmail(sandbox, email))
    throw invalid(`users.${index}.email`, `There is a user of this email already: ${email}`);
}

/** Users may be named by e-mail. */
function resolveUser(
  sandbox: Sandbox,
  kind: SeedKind,
  item: Record<string, unknown>,
  index: number,
): Record<string, unknown> {
  const { user } = item;
  if (typeof user !== 'string') return item;
  const found = user.includes('@') ? findUserByEmail(sandbox, user) : sandbox.state.users.get(user);
  if (!found) throw invalid(`${kind}.${index}.user`, `No such user: ${user}`);
  return { ...item, user: found.id };
}

const references = [
  ['plan', 'plans'],
  ['sim', 'sims'],
  ['model', 'deviceModels'],
  ['subscription', 'subscriptions'],
  ['addon', 'addons'],
] as const;

function checkReferences(
  sandbox: Sandbox,
  kind: SeedKind,
  item: Record<string, unknown>,
  index: number,
): void {
  for (const [property, target] of references) {
    const id = item[property];
    // A porting and its subscription name each other, and portings come first.
    const isLater = kind === 'portings' && target === 'subscriptions';
    if (typeof id === 'string' && !isLater && !sandbox.state[target].get(id))
      throw invalid(`${kind}.${index}.${property}`, `No such ${property}: ${id}`);
  }
}
