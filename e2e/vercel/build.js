import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { quiet, root, stop } from '../commands/prepare.js';

/** What no checkout has, or what would be somebody's own: settings and a linked project. */
const LEFT_OUT =
  /^(?:node_modules|\.next|\.git|\.vercel|\.env(?!\.example).*|e2e\/(?:\.results|\w+\/node_modules))$/;

/** What `vercel pull` would write; so no account is asked. */
const project = {
  projectId: 'prj_local',
  orgId: 'team_local',
  settings: { framework: 'nextjs', installCommand: 'true', nodeVersion: '24.x' },
};

/**
 * Builds a copy of the store as Vercel does, with the project's settings and without the network.
 * The copy is elsewhere, since Next takes the outermost lockfile for the project's.
 * @param {Record<string, string>} settings
 * @returns the folder of the copy, until this process ends; the output is in `.vercel/output`,
 *   what was printed in `build.log`
 */
export function buildForVercel(settings) {
  const copy = mkdtempSync(join(tmpdir(), 'plan-storefront-vercel-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  const filter = (/** @type {string} */ path) => !LEFT_OUT.test(relative(root, path));
  cpSync(root, copy, { recursive: true, filter });
  // Links are enough, and a matter of a second.
  const linked = spawnSync('cp', ['-RPl', `${root}node_modules`, `${copy}/node_modules`]);
  if (linked.status !== 0) {
    rmSync(`${copy}/node_modules`, { recursive: true, force: true });
    cpSync(`${root}node_modules`, `${copy}/node_modules`, {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  mkdirSync(`${copy}/.vercel`);
  writeFileSync(`${copy}/.vercel/project.json`, JSON.stringify(project));
  const cli = `${root}e2e/vercel/node_modules/vercel/dist/vc.js`;
  console.log('\n▸ Building for Vercel (a minute or so)');
  const { PATH, TEMP, TMPDIR } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'build', '--prod', '--yes', '--token', 'none'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: {
        ...quiet,
        NODE_ENV: 'production',
        PATH,
        TEMP,
        TMPDIR,
        HOME: `${copy}/.vercel`,
        ...settings,
        CI: '1',
        NO_COLOR: '1',
        VERCEL: '1',
        VERCEL_ENV: 'production',
        VERCEL_TELEMETRY_DISABLED: '1',
      },
    },
  );
  writeFileSync(`${copy}/build.log`, stdout + stderr);
  if (status !== 0) stop(`${stdout}${stderr}\nThe build for Vercel failed, see above.`);
  return copy;
}
