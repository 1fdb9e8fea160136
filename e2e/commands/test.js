import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { getBrowser } from './browser.js';
import { build } from './build.js';
import { getEngineBrowsers } from './engine-browsers.js';
import { checkNode, install, root, stop, succeeds } from './prepare.js';
import { getRedis } from './redis.js';

/**
 * What is read of the two runners' reports.
 * @typedef {{
 *   numPassedTests?: number, numFailedTests?: number,
 *   stats?: { expected: number, flaky: number, unexpected: number }
 * }} Report
 * @typedef {{ passed: number, failed: number }} Counts
 */

const results = `${root}e2e/.results`;
const bin = `${root}node_modules/.bin`;
const words = process.argv.slice(2);
const flag = words.find((word) => word.startsWith('-'));
let passed = 0;
let failed = 0;
let flaky = 0;
/** @type {string[]} */
const broken = [];

if (flag) stop(`npm test takes words of test files and no flags such as ${flag}.`);
checkNode();
await install();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (words.length > 0) await runMatching();
else await runAll();

if (flaky > 0) console.log(`\nFlaky, passed only when run again (listed above): ${flaky}`);
if (broken.length > 0) console.log(`\nLook at: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function runAll() {
  await check('Route types', 'next', ['typegen']);
  await Promise.all([
    check('Types', 'tsc', ['--noEmit']),
    check('Types of the sandbox', 'tsc', ['--noEmit', '-p', 'e2e/sandbox']),
    check('Lint and format', 'biome', ['ci', '--error-on-warnings', '.']),
    check('Licences of what is shipped', 'node', ['e2e/commands/licences.js']),
    check('Known vulnerabilities of what is shipped', 'node', ['e2e/commands/audit.js']),
  ]);
  await getRedis();
  // Either waits now and then, the one for time limits and the other for packages and the disk.
  await Promise.all([runUnitTests([]), prepareEndToEndTests()]);
  await runEndToEndTests([]);
}

/** Only the test files with one of the words in their path. */
async function runMatching() {
  const unit = testFiles(['app', 'components', 'lib', 'e2e'], /\.test\.tsx?$/);
  const specs = testFiles(['e2e/specs', 'e2e/engines'], /\.spec\.ts$/);
  if (unit.length > 0) await runUnitTests(unit);
  if (specs.length > 0) {
    await getRedis();
    await prepareEndToEndTests();
    await runEndToEndTests(specs);
  }
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
async function runUnitTests(files) {
  const what = 'Unit tests';
  add(what, await suite(what, 'vitest', ['run', ...files], 'vitest.json', vitestCounts));
}

async function prepareEndToEndTests() {
  await getEngineBrowsers();
  await build();
}

/**
 * What failed beside the other tests runs once more, alone and with a trace. What passes then is
 * flaky: the summary says so, but one busy moment does not fail a whole run.
 * @param {string[]} files
 */
async function runEndToEndTests(files) {
  const what = 'End-to-end tests';
  const endToEnd = (/** @type {string} */ title, /** @type {string[]} */ flags) =>
    suite(title, 'playwright', ['test', ...flags, ...files], 'playwright.json', playwrightCounts);

  const counts = await endToEnd(what, ['--trace=off']);
  if (counts.passed > 0 && counts.failed > 0) {
    const title = 'What failed once more, alone, with traces in e2e/.results/artifacts';
    const again = await endToEnd(title, ['--last-failed', '--workers=1', '--trace=on']);
    flaky = again.passed;
    counts.passed += flaky;
    counts.failed -= flaky;
  }
  add(what, counts);
}

/**
 * Runs a tool, prints its time and returns whether it succeeded.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 */
async function runTool(what, tool, args) {
  console.log(`\n▸ ${what}`);
  const startedAt = Date.now();
  const command = tool === 'node' ? process.execPath : `${bin}/${tool}`;
  const chromium = tool === 'playwright' ? await getBrowser() : undefined;
  const env = { CI: '1', ...(chromium && { CHROMIUM_PATH: chromium }) };
  const succeeded = await succeeds(command, args, env);
  console.log(`${what}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return succeeded;
}

/**
 * A tool that counts as one test.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 */
async function check(what, tool, args) {
  const succeeded = await runTool(what, tool, args);
  add(what, succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * What a test runner's own report counts. One that succeeds without a test counts as a failure.
 * @param {string} what
 * @param {string} tool
 * @param {string[]} args
 * @param {string} report
 * @param {(report: Report) => Counts} read
 */
async function suite(what, tool, args, report, read) {
  const path = `${results}/${report}`;
  rmSync(path, { force: true });
  const succeeded = await runTool(what, tool, args);
  let counts = { passed: 0, failed: 0 };
  try {
    counts = read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    console.error(`${what}: no report`);
  }
  if (counts.failed === 0 && (!succeeded || counts.passed === 0)) counts.failed = 1;
  return counts;
}

/**
 * @param {string} what
 * @param {Counts} counts
 */
function add(what, counts) {
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
