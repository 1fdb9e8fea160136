import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostOf, siteUrlOf } from './host';

afterEach(() => vi.unstubAllEnvs());

test('Vercel is known by the variable that it sets for builds and functions', () => {
  expect(hostOf({}).name).toBe('own');
  expect(hostOf({ VERCEL: '' }).name).toBe('own');
  expect(hostOf({ VERCEL: '1' }).name).toBe('vercel');
});

test('nothing else in the store asks for it', () => {
  const places = ['lib', 'app', 'components', 'proxy.ts', 'instrumentation.ts', 'next.config.js'];
  const args = ['-rlE', 'VERCEL', '--include=*.ts', '--include=*.tsx', '--include=*.js'];
  const found = execFileSync('grep', [...args, ...places], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(found.filter((file) => !file.includes('.test.'))).toEqual(['lib/platform/host.js']);
});

test('the address is known where the build is, and to no build without settings', () => {
  expect(siteUrlOf({})).toBeUndefined();
  expect(siteUrlOf({ VERCEL: '1', SITE_URL: '' })).toBeUndefined();
  expect(siteUrlOf({ SITE_URL: 'https://shop.example' })).toBe('https://shop.example');
  const vercel = { VERCEL_ENV: 'production', VERCEL_PROJECT_PRODUCTION_URL: 'shop.vercel.app' };
  expect(siteUrlOf(vercel)).toBe('https://shop.vercel.app');
});

describe('the cache of the store', () => {
  const configOn = async (vercel: string) => {
    vi.stubEnv('VERCEL', vercel);
    vi.resetModules();
    return (await import('@/next.config')).default;
  };

  test('is compiled in where the store caches itself', async () => {
    expect((await configOn('')).cacheHandler).toMatch(/lib\/cache\/next-handler\.js$/);
  });

  test('does not take the place of the platform’s', async () => {
    expect(await configOn('1')).not.toHaveProperty('cacheHandler');
  });
});
