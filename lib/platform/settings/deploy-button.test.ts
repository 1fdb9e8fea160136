import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEnv, SettingsError } from './env';

const [, address = ''] = /^\[deploy\]: (\S+)$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
const query = new URL(address).searchParams;
const asked = query.get('env')?.split(',') ?? [];

/** What Vercel itself says of a deployment. */
const vercel = {
  VERCEL: '1',
  VERCEL_ENV: 'production',
  VERCEL_PROJECT_PRODUCTION_URL: 'shop.vercel.app',
};

/** The settings that are wrong or missing among these. */
function blamed(variables: Record<string, string>): string[] {
  try {
    readEnv({ ...vercel, ...variables });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((problem) => problem.split(' ', 1)[0] ?? '');
  }
}

describe('the deploy button', () => {
  test('asks for every setting without which the store does not start there, and for Redis', () => {
    // Functions share no memory, so sign-in needs it; the store starts without.
    expect(asked.toSorted()).toEqual([...blamed({}), 'REDIS_URL'].toSorted());
  });

  test('asks for nothing that the store does not read', () => {
    // A value that suits no setting but GIGS_TOKEN, in which anything may stand.
    const nonsense = Object.fromEntries(asked.map((name) => [name, '?']));
    expect(blamed(nonsense).toSorted()).toEqual(
      asked.filter((name) => name !== 'GIGS_TOKEN').toSorted(),
    );
  });

  test('says what they are, where the repository says more', () => {
    expect(query.get('envDescription')).toBeTruthy();
    expect(query.get('envLink')).toBe(`${query.get('repository-url')}/blob/main/.env.example`);
    const explained = readFileSync('.env.example', 'utf8');
    for (const name of asked) expect(explained).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});
