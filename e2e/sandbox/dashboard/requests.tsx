/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { LoggedRequest } from '../api/request-log';
import { Json, Layout } from './layout';

type TableProps = { requests: LoggedRequest[] };

const isBad = (status: number | null) => status === null || status >= 400;

/** A table of requests. */
export function RequestTable({ requests }: TableProps) {
  if (requests.length === 0) return <p class="soft">No request yet.</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>At</th>
          <th>Request</th>
          <th>Status</th>
          <th>ms</th>
          <th>Fault</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <td>{request.at.slice(11, 23)}</td>
            <td class="wide">
              <code>
                {request.method} {request.path}
                {request.query ? `?${request.query}` : ''}
              </code>
              {request.body === null ? null : <Json label="Body" value={request.body} />}
            </td>
            <td class={isBad(request.status) ? 'bad' : 'good'}>{request.status ?? 'open'}</td>
            <td>{request.durationMs}</td>
            <td>{request.fault}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = { requests: LoggedRequest[]; contains: string };

/** The request log, newest first. */
export function RequestsPage({ requests, contains }: Props) {
  return (
    <Layout title="Requests" current="/_sandbox/log" isLive={contains === ''}>
      <form class="row card" method="get">
        <div>
          <label for="contains">Containing</label>
          <input id="contains" name="contains" value={contains} />
        </div>
        <button type="submit">Filter</button>
      </form>
      <section class="card">
        <RequestTable requests={requests} />
      </section>
    </Layout>
  );
}
