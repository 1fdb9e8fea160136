import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './prepare.js';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/**
 * A Chromium for the tests: the system's own, else Debian's package, else Playwright's download.
 */
export function getBrowser() {
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    run('Installing Chromium', 'apt-get', ['install', '-y', '-qq', 'chromium']);
    return '/usr/bin/chromium';
  }
  run('Downloading Chromium', 'npx', ['playwright', 'install', 'chromium']);
  return undefined;
}
