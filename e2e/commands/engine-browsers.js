import { existsSync } from 'node:fs';
import { succeeds } from './prepare.js';

const packages = ['webkit2gtk-driver', 'firefox-esr', 'xvfb'];

/** The browser of WebKitGTK, undefined if it, its driver or a screen to draw on is missing. */
export function findWebKit() {
  const place = ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync);
  const hasRest = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((file) => existsSync(file));
  return hasRest ? place : undefined;
}

/** The Firefox of this machine, undefined if there is none. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (place) => place && existsSync(place),
  );
}

/**
 * Installs Debian's WebKitGTK and Firefox where root can; elsewhere says which of them the tests
 * do without.
 */
export async function getEngineBrowsers() {
  if (findWebKit() && findFirefox()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('\n▸ Installing WebKit and Firefox');
    await succeeds('apt-get', ['update', '-qq']);
    await succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const missing = [findWebKit() ? [] : 'WebKitGTK', findFirefox() ? [] : 'Firefox'].flat();
  if (missing.length > 0) {
    console.log(`\n▸ Not tested here: ${missing.join(', ')} (on Debian: ${packages.join(', ')})`);
  }
}
