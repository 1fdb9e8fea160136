/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import { Action, Layout } from './layout';

const leaps = [
  ['60', 'A minute'],
  ['3600', 'An hour'],
  ['86400', 'A day'],
  ['604800', 'A week'],
  ['2678400', '31 days'],
] as const;

/** The time, controls to move it, and the scheduled jobs. */
export function ClockPage({ sandbox: { clock } }: { sandbox: Sandbox }) {
  const jobs = clock.pending.slice(0, 50);
  return (
    <Layout title="Clock" current="/_sandbox/time">
      <section class="card">
        <p class="code">{clock.iso().slice(0, 19).replace('T', ' ')}</p>
        <p class="soft">
          {clock.offset === 0
            ? 'Real time.'
            : `${Math.round(clock.offset / 360) / 10} hours away from real time.`}
        </p>
        <h2>Advance</h2>
        {leaps.map(([seconds, label]) => (
          <Action key={seconds} to="advance" label={label} fields={{ seconds }} />
        ))}
        <Action to="real-time" label="Back to real time" />
      </section>
      <section class="card">
        <h2>Scheduled jobs</h2>
        {jobs.length === 0 ? <p class="soft">Nothing is scheduled.</p> : null}
        <table>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.key}>
                <td>{job.at.slice(0, 19).replace('T', ' ')}</td>
                <td class="wide">
                  <code>{job.key}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Layout>
  );
}
