/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { Sandbox } from '../context';
import { type GigsEvent, withoutSecrets } from '../events/event-log';
import { Action, Json, Layout } from './layout';

/** Events and their deliveries. */
export function EventsPage({ sandbox }: { sandbox: Sandbox }) {
  const { deliveries } = sandbox;
  const { settings } = deliveries;
  return (
    <Layout title="Events" current="/_sandbox/event-log">
      <form class="row card" method="post" action="/_sandbox/actions/webhook">
        <div>
          <label for="url">Webhook URL</label>
          <input id="url" name="url" type="url" size={40} value={settings.url ?? ''} />
        </div>
        <div>
          <label for="copies">Copies of each</label>
          <input id="copies" name="copies" type="number" min={1} max={10} value={settings.copies} />
        </div>
        <label class="check">
          <input type="checkbox" name="hold" checked={settings.hold} /> Hold back
        </label>
        <button type="submit">Save</button>
      </form>
      {deliveries.held > 0 ? (
        <section class="card">
          <p>{deliveries.held} held back.</p>
          <Action to="release" label="Release newest first" fields={{ order: 'newestFirst' }} />
          <Action to="release" label="Release shuffled" fields={{ order: 'shuffled' }} />
        </section>
      ) : null}
      <section class="card">
        <h2>Deliveries</h2>
        <DeliveryTable sandbox={sandbox} />
      </section>
      <section class="card">
        <h2>Events</h2>
        <EventTable events={sandbox.events.list().slice(0, 100)} />
      </section>
    </Layout>
  );
}

function DeliveryTable({ sandbox }: { sandbox: Sandbox }) {
  const items = sandbox.deliveries.list().slice(0, 30);
  if (items.length === 0) return <p class="soft">None yet.</p>;
  return (
    <table>
      <tbody>
        {items.map((it) => (
          <tr key={it.id}>
            <td>{it.type}</td>
            <td class={it.state === 'delivered' ? 'good' : ''}>{it.state}</td>
            <td>{it.attempts.map((attempt) => attempt.status ?? attempt.error).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EventTable({ events }: { events: readonly GigsEvent[] }) {
  if (events.length === 0) return <p class="soft">Nothing has changed since the seed.</p>;
  return (
    <table>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td>{event.time.slice(0, 19).replace('T', ' ')}</td>
            <td class="wide">
              <Json label={event.type} value={withoutSecrets(event)} />
            </td>
            <td>{event.actor.type}</td>
            <td>
              <Action to="deliver" label="Send again" fields={{ event: event.id }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
