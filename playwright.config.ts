import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './e2e/commands/browser.js';
import { storeCommand } from './e2e/commands/build.js';
import { findFirefox, findWebKit } from './e2e/commands/engine-browsers.js';
import type { Options } from './e2e/engines/test';
import { gigsUrl, ports, storeUrl, storeWithoutGigsUrl } from './e2e/stage/ports';
import { storeSettings, testSettings } from './e2e/stage/settings';
import { sandboxArgs } from './e2e/stage/start';

const { CI } = process.env;
const executablePath = findBrowser();

const sandboxFlags = ['--max-page-size', '10', '--seed', 'e2e/fixtures/seed.json'];
const settings = storeSettings(ports, testSettings);
const shared = storeCommand(ports.store);
const withoutGigs = storeCommand(ports.storeWithoutGigs);

/** What the store decides alone, whatever the browser is: these run on the desktop only. */
const once = /@once/;
/** What no screen can change: not on the phone. */
const notOnPhone = /@once|@any-screen/;

/** The journeys of e2e/engines: whole for `npm run e2e:engines`, else those that are tagged. */
const journeys = {
  testDir: './e2e/engines',
  timeout: 300_000,
  // These browsers break now and then whatever the store does: what passes in a fresh one is
  // reported as flaky. A test of the store has one try; `npm test` gives it a second one, alone.
  retries: 1,
  // One browser of an engine at a time: WebKit's driver has one port.
  workers: 1,
  ...(process.env.ENGINES !== 'whole' && { grep: /@smoke/ }),
};

export default defineConfig<Options>({
  testDir: './e2e/specs',
  outputDir: './e2e/.results/artifacts',
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  // More than there are cores: tests also wait, for limits and polls to run out.
  workers: 4,
  retries: 0,
  // They only end what hangs, and are long enough for a machine with ten times as much to do.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'e2e/.results/playwright.json' }]],
  use: {
    baseURL: storeUrl,
    trace: 'retain-on-failure',
    // What moves is drawn again and again while a test waits.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    {
      // They start, stop and break servers of their own (fixtures/instances.ts), one after the
      // other. First, so that the other workers run the rest meanwhile.
      name: 'operations',
      use: { ...devices['Desktop Chrome'] },
      testMatch: /operations\/.*\.spec/,
      workers: 1,
    },
    {
      // One after the other, too: each file in one worker. Begun late, they would keep it while the
      // others are idle.
      name: 'strange',
      testMatch: /(strange-gigs|fault-matrix)\.spec/,
    },
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'] },
      testIgnore: /without-javascript|strange-gigs|fault-matrix\.spec|operations\//,
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'] },
      testIgnore: /operations\//,
      testMatch: /(purchase|sign-in)\.spec/,
      grepInvert: notOnPhone,
    },
    {
      name: 'no-javascript',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
      testIgnore: /operations\//,
      grepInvert: once,
      testMatch:
        /(without-javascript|outdated-page|purchase|sign-in|session|refusals|callback|catalogue-filters|compare|intents|intent-return|devices|device-choice|sim-in-hand|voucher|resume|resume-privacy|plan-page)\.spec/,
    },
    ...(findWebKit() ? [{ name: 'webkit', ...journeys, use: { engine: 'webkit' as const } }] : []),
    ...(findFirefox()
      ? [{ name: 'firefox', ...journeys, use: { engine: 'firefox' as const } }]
      : []),
  ],
  webServer: [
    {
      command: ['node', ...sandboxArgs(ports, sandboxFlags)].join(' '),
      url: `${gigsUrl}/_sandbox/health`,
      reuseExistingServer: !CI,
    },
    {
      command: quoted(shared),
      env: { ...shared.env, ...settings },
      url: `${storeUrl}/api/health`,
      reuseExistingServer: !CI,
    },
    {
      command: quoted(withoutGigs),
      // Behind a proxy, and with a newer secret than the other one's.
      env: {
        ...withoutGigs.env,
        ...settings,
        GIGS_API_URL: 'http://127.0.0.1:9',
        SITE_URL: storeWithoutGigsUrl,
        PSEUDO_LOCALES: '',
        LEGAL_EMAIL: '',
        AUTH_SECRET: `newer-newer-newer-newer-newer-newer,${settings.AUTH_SECRET}`,
        TRUSTED_PROXIES: '1',
      },
      url: `${storeWithoutGigsUrl}/api/health`,
      reuseExistingServer: !CI,
    },
  ],
});

function quoted({ command, args }: { command: string; args: string[] }): string {
  return [command, ...args].map((word) => JSON.stringify(word)).join(' ');
}
