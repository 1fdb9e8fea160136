import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import loadEsm from './esm-loader';

const { resolve } = createRequire(import.meta.url);

/** What a build gets in place of this module. */
function loaded(resourcePath: string): Promise<string> {
  return new Promise((done, failed) => {
    const loader = {
      resourcePath,
      async:
        () =>
        (error: Error | null, code = '') =>
          error ? failed(error) : done(code),
    };
    loadEsm.call(loader, 'as it was');
  });
}

test.each([
  'next/dist/lib/constants',
  'next/dist/client/app-index',
  'next/dist/client/components/layout-router',
  'next/dist/shared/lib/app-router-context.shared-runtime',
])('%s is an ES module in the browser', async (name) => {
  const code = await loaded(resolve(name));
  expect(code).toMatch(/^export /m);
  expect(code).not.toContain('Object.defineProperty(exports');
});

test('a module that Next ships as CommonJS only stays as it is', async () => {
  expect(await loaded(resolve('next/dist/compiled/react'))).toBe('as it was');
});
