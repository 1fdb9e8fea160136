import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, stop } from './prepare.js';

const places = [
  process.env.REDIS_SERVER_PATH,
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];

/** Where a Redis server is, if there is one. */
export function findRedis() {
  return places.find((place) => place && existsSync(place));
}

/** A Redis server for the tests of several instances: the system's own, else Debian's package. */
export async function getRedis() {
  const found = findRedis();
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isDebianRoot) {
    stop(
      'The tests of several instances need Redis. Install redis-server, or name it in REDIS_SERVER_PATH.',
    );
  }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  await run('Installing Redis', 'apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'redis-server',
  ]);
  return findRedis();
}
