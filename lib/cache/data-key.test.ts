import { expect, test } from 'vitest';
import { dataKey } from './data-key';

test('another project, Gigs, deployment or name has another key, and the same has the same', () => {
  const variables = {
    NODE_ENV: 'test',
    GIGS_API_URL: '',
    GIGS_PROJECT: 'shop',
    VERCEL_DEPLOYMENT_ID: 'dpl_1',
  } as const;
  const keys = [
    variables,
    { ...variables },
    { ...variables, GIGS_PROJECT: 'test' },
    { ...variables, GIGS_API_URL: 'https://api.example' },
    { ...variables, VERCEL_DEPLOYMENT_ID: 'dpl_2' },
  ].map((one) => dataKey('catalogue', one).join());
  expect(new Set([...keys, dataKey('unlisted', variables).join()]).size).toBe(5);
  expect(keys[0]).toBe(keys[1]);
});
