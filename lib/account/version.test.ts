import { describe, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { resolveGigsUser } from '@/lib/shopper/gigs-user';
import { listMySims } from '@/lib/shopper/sims';
import { aSim } from '@/lib/testing/builders';
import { currentVersion, versionOf, watchedOf } from './version';

vi.mock('@/lib/platform/env', async () => {
  const { settings } = await import('@/lib/testing/settings');
  return { env: () => settings };
});
vi.mock('@/lib/shopper/gigs-user', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  resolveGigsUser: vi.fn(),
}));
vi.mock('@/lib/shopper/sims', () => ({ listMySims: vi.fn() }));

const ann = { email: 'ann@example.com', gigsUser: 'usr_1' };
const bob = { email: 'bob@example.com', gigsUser: 'usr_2' };

describe('the version of a page', () => {
  test('stays while content and shopper stay, and says nothing of either', () => {
    const version = versionOf(ann, [aSim()]);
    expect(versionOf(ann, [aSim()])).toEqual(version);
    expect(versionOf(ann, [aSim({ status: 'active' })])).not.toEqual(version);
    expect(versionOf(bob, [aSim()]).owner).not.toBe(version.owner);
    expect(versionOf(bob, [aSim()]).content).not.toBe(version.content);
    expect(Object.values(version).join()).toMatch(/^[\w-]{43},[\w-]{43}$/);
  });

  test('now is that of a page rendered now', async () => {
    vi.mocked(resolveGigsUser).mockResolvedValue(ok('usr_1'));
    vi.mocked(listMySims).mockResolvedValue(ok([aSim()]));
    expect(await currentVersion(ann, 'wallet')).toEqual(ok(versionOf(ann, [aSim()])));
    expect(await currentVersion(ann, 'session')).toEqual(ok(versionOf(ann, [])));
    vi.mocked(listMySims).mockResolvedValue(fail(gigsError('timeout')));
    expect(await currentVersion(ann, 'wallet')).toMatchObject({ ok: false });
  });

  test('changes when the account is blocked', async () => {
    vi.mocked(resolveGigsUser).mockResolvedValue(fail('closed'));
    expect(await currentVersion(ann, 'wallet')).not.toEqual(ok(versionOf(ann, [])));
  });

  test('is told of known lists only', () => {
    expect(watchedOf('my-sims')).toBe('my-sims');
    for (const name of ['toString', '', null, 'users']) expect(watchedOf(name)).toBeNull();
  });
});
