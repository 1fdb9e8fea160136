/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import { type Kind, kinds } from '../store/state';
import { Json, Layout } from './layout';

/** The label of a kind: `paymentMethods` as "Payment methods". */
export function nameOf(kind: Kind): string {
  const known: Partial<Record<Kind, string>> = {
    sims: 'SIMs',
    addons: 'Add-ons',
    subscriptionAddons: 'Subscription add-ons',
  };
  const word = known[kind];
  if (word) return word;
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The kinds of objects and how many there are. */
export function StatePage({ sandbox }: { sandbox: Sandbox }) {
  return (
    <Layout title="State" current="/_sandbox/state">
      <ul class="card">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`/_sandbox/state/${kind}`}>{nameOf(kind)}</a>{' '}
            <span class="soft">{sandbox.state[kind].size.toLocaleString('en-US')}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

type KindProps = { sandbox: Sandbox; kind: Kind; after: string | undefined };

const shown = ['name', 'email', 'iccid', 'status', 'provider', 'user', 'plan'] as const;

function summary({ state }: Sandbox, record: object): string {
  const fields = record as Record<string, unknown>;
  return shown
    .map((key) => fields[key])
    .filter((value) => typeof value === 'string')
    .map((value) => state.users.get(value)?.email ?? state.plans.get(value)?.name ?? value)
    .join(' · ');
}

/** The hashes of a session are not secret, but of no use on a page. */
const withoutHashes = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !key.endsWith('Hash')));

/** The stored objects of one kind. */
export function KindPage({ sandbox, kind, after }: KindProps) {
  const { items, moreItemsAfter } = sandbox.state[kind].page({ limit: 50, after });
  return (
    <Layout title={nameOf(kind)} current="/_sandbox/state">
      <section class="card">
        {items.length === 0 ? <p class="soft">None.</p> : null}
        {items.map((record) => (
          <Json
            key={record.id}
            label={`${record.id}  ${summary(sandbox, record)}`}
            value={withoutHashes(record)}
          />
        ))}
        {moreItemsAfter ? (
          <p>
            <a href={`/_sandbox/state/${kind}?after=${moreItemsAfter}`}>Older</a>
          </p>
        ) : null}
      </section>
    </Layout>
  );
}
