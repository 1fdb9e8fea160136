import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from './build.js';
import { checkNode, install, readFlags, root } from './prepare.js';
import { kindsOfFaults, switchFaults } from './soak/faults.js';
import { browse, buy } from './soak/journeys.js';
import { trendOf, watchMemory } from './soak/memory.js';
import { report } from './soak/report.js';
import { Tally } from './soak/tally.js';
import { Visitor } from './soak/visitor.js';
import { checkPorts, gigs as gigsUrl, startStage, store } from './stage.js';

const flags = readFlags({
  minutes: { type: 'string', default: '10' },
  visitors: { type: 'string', default: '6' },
  quick: { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
});
const duration = flags.quick ? 20_000 : Number(flags.minutes) * 60_000;
const inspector = 9300 + Number(process.env.E2E_PORTS ?? 0);
const secret = 'whsec_c29hay1zb2FrLXNvYWstc29hay1zb2FrLXNvYWs=';

checkNode();
await checkPorts();
await install();
if (!flags['no-build']) await build();
const { shop } = await startStage({
  sandboxFlags: [
    ...['--seed', 'e2e/fixtures/seed.json', '--max-page-size', '10', '--activation-delay', '2'],
    ...['--webhook-url', `${store}/api/webhooks/gigs`, '--webhook-secret', secret],
  ],
  nodeFlags: [`--inspect=127.0.0.1:${inspector}`],
  settings: { GIGS_WEBHOOK_SECRET: secret, LOG_LEVEL: 'error' },
});

const tally = new Tally();
const began = Date.now();
const until = began + duration;
const memory = await watchMemory(inspector, shop.pid ?? 0);
/** @type {Awaited<ReturnType<typeof memory.sample>>[]} */
const samples = [];

console.log(`\n▸ ${flags.visitors} visitors for ${duration / 1000} s`);
await Promise.all([
  ...Array.from({ length: Number(flags.visitors) }, (_, index) =>
    visit(index % 3 === 2 ? browse : buy),
  ),
  switchFaults(gigs, tally, { cycle: Math.min(40_000, duration / 2), until }),
  sampleMemory(),
]);
memory.close();

const heap = trendOf(samples.map(({ at, heap }) => ({ at, value: heap })));
const resident = trendOf(samples.map(({ at, resident }) => ({ at, value: resident })));
// Smaller rises cannot be distinguished from noise.
const isFlat = (heap.thirds[2] ?? 0) - (heap.thirds[0] ?? 0) < 5;
const text = report({ tally, duration, visitors: flags.visitors, kindsOfFaults, heap, resident });
console.log(`\n${text}`);
mkdirSync(`${root}e2e/.results`, { recursive: true });
writeFileSync(`${root}e2e/.results/soak.md`, text);
const isSound = tally.unexplained.length === 0 && tally.requests > 0 && shop.exitCode === null;
if (!isSound) console.log('\nThere is something that no fault explains.');
if (!isFlat) console.log('\nThe memory is not flat.');
process.exit(isSound && isFlat ? 0 : 1);

/**
 * One visitor after another, each with a pause between what they do.
 * @param {typeof buy} journey
 */
async function visit(journey) {
  while (Date.now() < until && shop.exitCode === null) {
    await journey(new Visitor(store, tally), gigs);
    await wait(100 + Math.random() * 200);
  }
}

/** From the end of the warm-up: a tenth of the time. */
async function sampleMemory() {
  await wait(duration / 10);
  while (Date.now() < until && shop.exitCode === null) {
    samples.push(await memory.sample());
    await wait(Math.min(10_000, duration / 12));
  }
}

/**
 * @param {string} path
 * @param {object} [body]
 * @param {string} [method]
 */
async function gigs(path, body, method = body ? 'POST' : 'GET') {
  const answer = await fetch(`${gigsUrl}/_sandbox/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}
