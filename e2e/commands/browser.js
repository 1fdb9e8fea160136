import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { quiet, run } from './prepare.js';

const wholeBrowser = '/usr/bin/chromium';
const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium-headless-shell', wholeBrowser];

/**
 * The Chromium of this machine, undefined if there is none. The headless shell comes first: the
 * tests take half the CPU time with it.
 */
export function findBrowser() {
  return places.find((place) => place && existsSync(place));
}

/**
 * A Chromium for the tests: the machine's own, else Debian's package, else Playwright's download.
 */
export async function getBrowser() {
  const found = findBrowser();
  if (found && found !== wholeBrowser) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const isInstalled = installPackage('chromium-headless-shell');
    if (!isInstalled && !found) installPackage('chromium');
    return findBrowser();
  }
  if (found) return found;
  await run('Downloading Chromium', 'npx', ['playwright', 'install', '--only-shell', 'chromium']);
  return undefined;
}

/** @param {string} name */
function installPackage(name) {
  console.log(`\n▸ Installing ${name}`);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', [...args, '-qq'], { stdio: 'inherit', env: { ...process.env, ...quiet } });
  apt('update');
  return apt('install', '-y', name).status === 0;
}
