import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './browser.js';
import { build, checkNode, install, quiet, root } from './prepare.js';
import { getRedis } from './redis.js';

/**
 * What is read of the two runners' reports.
 * @typedef {{
 *   numPassedTests?: number, numFailedTests?: number,
 *   stats?: { expected: number, flaky: number, unexpected: number }
 * }} Report
 */

const results = `${root}e2e/.results`;
const bin = `${root}node_modules/.bin`;
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];

checkNode();
install();
const chromium = getBrowser();
getRedis();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

check('Route types', 'next', ['typegen']);
check('Types', 'tsc', ['--noEmit']);
check('Types of the sandbox', 'tsc', ['--noEmit', '-p', 'e2e/sandbox']);
check('Lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
check('Licences of what is shipped', 'node', ['e2e/commands/licences.js']);
check('Known vulnerabilities of what is shipped', 'node', ['e2e/commands/audit.js']);
suite('Unit tests', 'vitest', ['run'], 'vitest.json', vitestCounts);
build();
suite('End-to-end tests', 'playwright', ['test'], 'playwright.json', playwrightCounts);

if (broken.length > 0) console.log(`\nLook at: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * Runs a tool and answers whether it was content.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 */
function runTool(what, tool, args) {
  console.log(`\n▸ ${what}`);
  const command = tool === 'node' ? process.execPath : `${bin}/${tool}`;
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet, CI: '1', ...(chromium && { CHROMIUM_PATH: chromium }) },
  });
  return status === 0;
}

/**
 * A tool that counts as one test.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 */
function check(what, tool, args) {
  if (runTool(what, tool, args)) passed += 1;
  else {
    failed += 1;
    broken.push(what);
  }
}

/**
 * A test runner, counted by its own report. Content but without a test counts as a failure.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 * @param {string} report
 * @param {(report: Report) => { passed: number, failed: number }} read
 */
function suite(what, tool, args, report, read) {
  const content = runTool(what, tool, args);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(`${results}/${report}`, 'utf8')));
  } catch {
    console.error(`${what}: no report`);
  }
  if ((!content && counts.failed === 0) || counts.passed === 0) counts.failed += 1;
  if (counts.failed > 0) broken.push(what);
  passed += counts.passed;
  failed += counts.failed;
}

/** @param {Report} report */
function vitestCounts({ numPassedTests = 0, numFailedTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @param {Report} report */
function playwrightCounts({ stats = { expected: 0, flaky: 0, unexpected: 0 } }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
