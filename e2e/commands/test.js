import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './browser.js';
import { build, checkNode, install, quiet, root, stop } from './prepare.js';
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
const words = process.argv.slice(2);
const flag = words.find((word) => word.startsWith('-'));
let passed = 0;
let failed = 0;
/** @type {string[]} */
const broken = [];

if (flag) stop(`npm test takes words of test files and no flags such as ${flag}.`);
checkNode();
install();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (words.length > 0) runMatching();
else runAll();

if (broken.length > 0) console.log(`\nLook at: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function runAll() {
  check('Route types', 'next', ['typegen']);
  check('Types', 'tsc', ['--noEmit']);
  check('Types of the sandbox', 'tsc', ['--noEmit', '-p', 'e2e/sandbox']);
  check('Lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
  check('Licences of what is shipped', 'node', ['e2e/commands/licences.js']);
  check('Known vulnerabilities of what is shipped', 'node', ['e2e/commands/audit.js']);
  runUnitTests([]);
  runEndToEndTests([]);
}

/** Only the test files with one of the words in their path. */
function runMatching() {
  const unit = testFiles(['app', 'components', 'lib', 'e2e'], /\.test\.tsx?$/);
  const specs = testFiles(['e2e/specs'], /\.spec\.ts$/);
  if (unit.length > 0) runUnitTests(unit);
  if (specs.length > 0) runEndToEndTests(specs);
  if (unit.length + specs.length > 0) return;
  console.log(`\nNo test file has ${words.map((word) => `"${word}"`).join(' or ')} in its path.`);
  failed += 1;
}

/**
 * @param {string[]} folders
 * @param {RegExp} kind
 */
function testFiles(folders, kind) {
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => kind.test(file) && words.some((word) => file.includes(word)));
}

/** @param {string[]} files */
function runUnitTests(files) {
  suite('Unit tests', 'vitest', ['run', ...files], 'vitest.json', vitestCounts);
}

/**
 * Traces are recorded in a second run of what failed. It is for diagnosis: what failed stays
 * failed.
 * @param {string[]} files
 */
function runEndToEndTests(files) {
  const what = 'End-to-end tests';
  getRedis();
  build();
  suite(what, 'playwright', ['test', '--trace=off', ...files], 'playwright.json', playwrightCounts);
  if (!broken.includes(what)) return;
  const again = ['test', '--last-failed', '--trace=on', '--reporter=list', ...files];
  runTool('What failed once more, with traces in e2e/.results/artifacts', 'playwright', again);
}

/**
 * Runs a tool, prints its time and returns whether it succeeded.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 */
function runTool(what, tool, args) {
  console.log(`\n▸ ${what}`);
  const startedAt = Date.now();
  const command = tool === 'node' ? process.execPath : `${bin}/${tool}`;
  const chromium = tool === 'playwright' ? getBrowser() : undefined;
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet, CI: '1', ...(chromium && { CHROMIUM_PATH: chromium }) },
  });
  console.log(`${what}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
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
 * A test runner, counted by its own report. One that succeeds without a test counts as a failure.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 * @param {string} report
 * @param {(report: Report) => { passed: number, failed: number }} read
 */
function suite(what, tool, args, report, read) {
  const succeeded = runTool(what, tool, args);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(`${results}/${report}`, 'utf8')));
  } catch {
    console.error(`${what}: no report`);
  }
  if ((!succeeded && counts.failed === 0) || counts.passed === 0) counts.failed += 1;
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
