import { expect, test } from 'vitest';
import { cacheKeyPrefix } from './key-prefix.js';

test('another project, Gigs or deployment has other keys, and the same has the same', () => {
  const variables = { GIGS_API_URL: '', GIGS_PROJECT: 'shop', VERCEL_DEPLOYMENT_ID: 'dpl_1' };
  const prefixes = [
    variables,
    { ...variables },
    { ...variables, GIGS_PROJECT: 'test' },
    { ...variables, GIGS_API_URL: 'https://api.example' },
    { ...variables, VERCEL_DEPLOYMENT_ID: 'dpl_2' },
  ].map(cacheKeyPrefix);
  expect(new Set(prefixes).size).toBe(4);
  expect(prefixes[0]).toBe(prefixes[1]);
});
