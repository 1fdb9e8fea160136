import { spawnSync } from 'node:child_process';
import { quiet, root } from './prepare.js';

/** What must not be shipped; the rest is only reported (docs/security.md, "Patches"). */
const grave = ['high', 'critical'];

const { stdout } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
  { cwd: root, encoding: 'utf8', env: { ...process.env, ...quiet } },
);
const counts = countsOf(stdout);

if (!counts) {
  console.log('Not available here: this registry answers no audit. Nothing was checked.');
  process.exit(0);
}
const found = Object.entries(counts).filter(
  ([severity, count]) => severity !== 'total' && count > 0,
);
console.log(
  found.map(([severity, count]) => `${count} ${severity}`).join(', ') || 'Nothing is known.',
);
process.exit(found.some(([severity]) => grave.includes(severity)) ? 1 : 0);

/**
 * The known vulnerabilities by severity, or null when the registry could not be asked.
 * @param {string} report
 * @returns {Record<string, number> | null}
 */
function countsOf(report) {
  try {
    return JSON.parse(report).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
