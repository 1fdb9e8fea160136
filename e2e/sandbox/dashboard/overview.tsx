/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import { kinds } from '../store/state';
import { Action, Layout } from './layout';
import { RequestTable } from './requests';
import { nameOf } from './state';

/** Addresses, object counts and the latest requests. */
export function OverviewPage({ sandbox }: { sandbox: Sandbox }) {
  const { addresses, options, state, deliveries, faults, clock } = sandbox;
  const users = state.users.page({ limit: 6, where: (it) => it.status !== 'deleted' }).items;
  return (
    <Layout title="Overview" current="/_sandbox">
      <section class="card">
        <h2>Addresses</h2>
        <p class="soft">
          A Gigs of your own: nothing here costs money or survives a restart. Point your client at
          these addresses.
        </p>
        <dl class="rows">
          <dt>GIGS_API_URL</dt>
          <dd>
            <code>{addresses.api}</code>
          </dd>
          <dt>GIGS_PROJECT</dt>
          <dd>
            <code>{options.project}</code>
          </dd>
          <dt>GIGS_TOKEN</dt>
          <dd class="soft">the value of --key</dd>
          <dt>GIGS_CONNECT_ORIGINS</dt>
          <dd>
            <code>{addresses.connect}</code>
          </dd>
          <dt>SMTP_URL</dt>
          <dd>
            <code>{`smtp://${options.host}:${addresses.smtpPort}`}</code>
          </dd>
          <dt>Webhook</dt>
          <dd>{deliveries.settings.url ?? 'none'}</dd>
          <dt>Clock</dt>
          <dd>
            {clock.iso()}
            {clock.offset === 0 ? '' : ' (moved)'}
          </dd>
          <dt>Faults</dt>
          <dd>{faults.list().length === 0 ? 'none' : `${faults.list().length} waiting`}</dd>
        </dl>
        <Action to="reset" label="Reset to the seed" />
      </section>
      <section class="card">
        <h2>State</h2>
        <dl class="grid">
          {kinds
            .filter((kind) => state[kind].size > 0)
            .map((kind) => (
              <div key={kind}>
                <dt>
                  <a href={`/_sandbox/state/${kind}`}>{nameOf(kind)}</a>
                </dt>
                <dd>{state[kind].size.toLocaleString('en-US')}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section class="card">
        <h2>Newest accounts</h2>
        <table>
          <thead>
            <tr>
              <th>E-mail</th>
              <th>Status</th>
              <th>SIMs</th>
              <th>Subscriptions</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <td>{user.email}</td>
                <td>{user.status}</td>
                <td>{state.sims.by('user', user.id).length}</td>
                <td>{state.subscriptions.by('user', user.id).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="card">
        <h2>Latest requests</h2>
        <RequestTable requests={sandbox.requests.list().slice(-8).reverse()} />
      </section>
    </Layout>
  );
}
