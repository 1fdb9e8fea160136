/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import { profiles } from '../profiles/profiles';
import { Layout } from './layout';

/** The ways in which this Gigs can be strange, and which of them it is. */
export function ProfilesPage({ sandbox }: { sandbox: Sandbox }) {
  return (
    <Layout title="Profiles" current="/_sandbox/strange">
      <form class="card" method="post" action="/_sandbox/actions/profiles">
        <p class="soft">Without any, the sandbox behaves as documented.</p>
        <table>
          <tbody>
            {Object.entries(profiles).map(([name, { says }]) => (
              <tr key={name}>
                <td>
                  <label class="check">
                    <input type="checkbox" name={name} checked={sandbox.profiles.has(name)} />{' '}
                    <code>{name}</code>
                  </label>
                </td>
                <td class="wide">{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <button type="submit">Apply</button>
      </form>
    </Layout>
  );
}
