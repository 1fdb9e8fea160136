import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
};

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, devDependencies, engines } = read('package.json');
const lock: { lockfileVersion: number; packages: Record<string, Locked> } =
  read('package-lock.json');
const { '': own, ...locked } = lock.packages;

test('every dependency is pinned to one version, and the lockfile says the same', () => {
  const pinned = Object.entries({ ...dependencies, ...devDependencies });
  expect(pinned.length).toBeGreaterThan(20);
  for (const [name, version] of pinned) {
    expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+$/);
    expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
  }
  expect(own).toMatchObject({ dependencies, devDependencies, engines });
});

test('every package of the lockfile has its version, and its checksum unless it is of another platform [ASVS 15.1.2]', () => {
  for (const [path, { version, integrity, optional, link, resolved }] of Object.entries(locked)) {
    expect([path, version]).toEqual([path, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
    expect([path, link]).toEqual([path, undefined]);
    if (resolved) expect(resolved).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    if (integrity) expect(integrity).toMatch(/^sha512-/);
    // Locked for the sake of another platform, without being fetched.
    else expect([path, optional]).toEqual([path, true]);
  }
});

test('Renovate pins, waits a week, keeps the lockfile fresh and holds back what needs Node 22 [ASVS 15.2.1]', () => {
  const renovate = read('.github/renovate.json');
  expect(renovate).toMatchObject({
    rangeStrategy: 'pin',
    minimumReleaseAge: '7 days',
    lockFileMaintenance: { enabled: true },
    vulnerabilityAlerts: { enabled: true, minimumReleaseAge: null },
  });
  const all = { ...dependencies, ...devDependencies };
  type Rule = { matchPackageNames?: string[]; allowedVersions?: string };
  for (const { matchPackageNames = [], allowedVersions } of renovate.packageRules as Rule[]) {
    for (const name of matchPackageNames) {
      const prefix = name.replace(/\*+$/, '');
      expect(
        Object.keys(all).some((known) => known.startsWith(prefix)),
        name,
      ).toBe(true);
    }
    if (!allowedVersions) continue;
    const [name = ''] = matchPackageNames;
    expect(Number(all[name].split('.')[0])).toBeLessThan(Number(allowedVersions.slice(1)));
  }
  expect(engines.node).toMatch(/^\^20\.19 /);
});

test('the workflow tests every line of Node that engines allows; the last is that of .nvmrc', () => {
  const [, list = ''] =
    /^ +node: \[(.*)\]$/m.exec(readFileSync('.github/workflows/ci.yml', 'utf8')) ?? [];
  const versions = list.replaceAll('"', '').split(', ');
  expect(versions.map((version) => `^${version}`).join(' || ')).toBe(engines.node);
  expect(versions.at(-1)).toBe(readFileSync('.nvmrc', 'utf8').trim());
});
