/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import { faultPresets } from './fault-presets';
import { Action, Layout } from './layout';

type Props = { sandbox: Sandbox; error: string | null };

/** The active faults, and a form to add one. */
export function FaultsPage({ sandbox, error }: Props) {
  const faults = sandbox.faults.list();
  return (
    <Layout title="Faults" current="/_sandbox/trouble">
      {error ? (
        <p class="bad" role="alert">
          {error}
        </p>
      ) : null}
      <form class="row card" method="post" action="/_sandbox/actions/fault">
        <div>
          <label for="preset">Fault</label>
          <select id="preset" name="preset">
            {faultPresets.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="path">Path (regular expression, empty for all)</label>
          <input id="path" name="path" placeholder="/plans$" />
        </div>
        <div>
          <label for="contains">URL or body contains</label>
          <input id="contains" name="contains" placeholder="ada@example.com" />
        </div>
        <div>
          <label for="times">Times (empty for always)</label>
          <input id="times" name="times" type="number" min={1} />
        </div>
        <button type="submit">Add</button>
      </form>
      <section class="card">
        <h2>Active faults</h2>
        {faults.length === 0 ? (
          <p class="soft">No faults are active.</p>
        ) : (
          <>
            <table>
              <tbody>
                {faults.map((fault) => (
                  <tr key={fault.id}>
                    <td class="wide">
                      <code>{JSON.stringify(fault.fault)}</code>
                    </td>
                    <td>
                      <code>{JSON.stringify(fault.match ?? {})}</code>
                    </td>
                    <td>{fault.left === null ? 'always' : `${fault.left} left`}</td>
                    <td>{fault.hits} hits</td>
                    <td>
                      <Action to="remove-fault" label="Remove" fields={{ id: fault.id }} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Action to="clear-faults" label="Remove all" />
          </>
        )}
      </section>
    </Layout>
  );
}
