import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routeOf } from './redact';

test('a route keeps its words and loses its ids and its query', () => {
  expect(routeOf('/projects/demo/users/usr_1/addresses?limit=200')).toBe(
    '/projects/*/users/*/addresses',
  );
  expect(routeOf('sims/sim_1/eSimProfile#x')).toBe('sims/*/eSimProfile');
  expect(routeOf('/de/checkout/callback?checkout=sealed')).toBe('/*/checkout/callback');
  expect(routeOf('/')).toBe('/');
});

test('knows every route of the store', () => {
  const folders = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.length).toBeGreaterThan(15);
  expect(folders.filter((name) => routeOf(name) !== name)).toEqual([]);
});

test('knows every resource of Gigs that the store asks for', () => {
  const files = readdirSync('lib/gigs').filter((name) => !name.endsWith('.test.ts'));
  const source = files.map((name) => readFileSync(`lib/gigs/${name}`, 'utf8')).join('\n');
  const paths = [...source.matchAll(/(?:path: |listGigs\w*\(\s*)[`']([^`']+)[`']/g)];
  const words = paths.flatMap(([, path = '']) => path.replace(/\$\{[^}]*\}/g, '').split('/'));
  expect(words.length).toBeGreaterThan(12);
  expect(words.filter((word) => routeOf(word) !== word)).toEqual([]);
});
