import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import loadStyles from './styles-loader';

let code = '';
const files = new Set<string>();
const folders = new Set<string>();

beforeAll(async () => {
  code = await new Promise<string>((resolve, reject) => {
    loadStyles.call({
      async: () => (error, module) => (error ? reject(error) : resolve(module ?? '')),
      addDependency: (file) => files.add(file),
      addContextDependency: (folder) => folders.add(folder),
    });
  });
});

test('the styles are compiled, for the oldest browsers too', () => {
  expect(code).toMatch(/^export const styles = /m);
  expect(code).toContain('.plan-card');
  expect(code).not.toMatch(/@apply|@theme|@import/);
  // Safari has it since 17.5.
  expect(code).not.toContain('light-dark(');
});

test('what they refer to is imported, so that it is served', () => {
  expect(code).toMatch(/^import file\d from "\.\.\/components\/ui\/icons\.svg";$/m);
  expect(code).toMatch(/^import file\d from "\.\.\/node_modules\/.*\.woff2";$/m);
  expect(code).not.toMatch(/url\((?!'|\\?"data:)/);
});

test('they are compiled anew when a style or a class changes', () => {
  const here = (path: string) => new URL(path, import.meta.url).pathname;
  expect([...files]).toEqual(
    expect.arrayContaining([here('globals.css'), here('../components/ui/icon.tsx')]),
  );
  expect([...folders]).toEqual(expect.arrayContaining([here('../components/ui')]));
});

test('the browser gets none of it in its scripts', async () => {
  vi.stubGlobal('window', {});
  const text = code.replace(/^import .*$/gm, '').replace(/^const address.*$/m, '');
  const made: { styles: unknown } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  expect(made.styles).toBeUndefined();
});

test('in place of a module that serves the same sheet as a file', () => {
  expect(readFileSync(new URL('styles.ts', import.meta.url), 'utf8')).toContain(
    "import './globals.css'",
  );
});
