import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/settings/env';

const read = (path: string) => readFileSync(path, 'utf8');
const isMarkdown = (name: string) => name.endsWith('.md');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');
const stages = new Map(
  dockerfile
    .split(/^FROM /m)
    .slice(1)
    .map((text): [string, string] => [/^\S+ AS (\w+)/.exec(text)?.[1] ?? '', text]),
);
const store = stages.get('store') ?? '';

describe('the image', () => {
  test('starts from the Node of .nvmrc, and nothing starts from a moving tag', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm), ...compose.matchAll(/ image: (\S+)/g)]
      .map(([, image = '']) => image)
      .filter((image) => !stages.has(image) && !image.startsWith('plan-storefront'));
    expect(images.map((image) => image.split(':')[0])).toEqual(['node', 'redis']);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+-/);
    expect(images[0]).toContain(`:${read('.nvmrc').trim()}.`);
  });

  test('copies what the project has and what a standalone build leaves', () => {
    const built = /^\.next\/(?:standalone|static)$/;
    const copied = [...dockerfile.matchAll(/^COPY (?:--from=build \/app\/)?(.*) \S+$/gm)]
      .flatMap(([, sources = '']) => sources.split(' '))
      .filter((source) => !built.test(source));
    expect(copied).toEqual(['package.json', 'package-lock.json', '.npmrc', '.', 'public']);
    for (const source of copied) expect([source, existsSync(source)]).toEqual([source, true]);
    expect(dockerfile).toContain('BUILD_OUTPUT=standalone npm run build');
    expect(read('next.config.js')).toContain("process.env.BUILD_OUTPUT === 'standalone'");
  });

  test('runs Node itself, which gets the signals, as a user that is not root', () => {
    expect(store).toMatch(/^CMD \["node", "server\.js"\]$/m);
    expect(store).toMatch(/^USER [1-9]\d*$/m);
  });

  test('is healthy when a route that exists says so', () => {
    const [, path = ''] = /HEALTHCHECK.*'(\/api\/[^']+)'/.exec(store) ?? [];
    expect(path).toBe('/api/ready');
    expect(existsSync(`app${path}/route.ts`)).toBe(true);
  });

  test('is built without settings, secrets and what Git does not have [ASVS 13.3.1]', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const line of ['**/.env*', '*.env', '.git', '**/node_modules', '**/.next']) {
      expect(ignored).toContain(line);
    }
    const settings = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(settings.length).toBeGreaterThan(20);
    for (const name of settings) expect(dockerfile).not.toContain(`${name}=`);
  });
});

describe('compose.yaml', () => {
  const pairs = [...compose.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(
    ([, name = '', value = '']): [string, string] => [name, value.replaceAll('"', '')],
  );

  test('gives the demo settings that the store takes, all of them known', () => {
    expect(pairs.length).toBeGreaterThan(8);
    const example = read('.env.example');
    for (const [name] of pairs) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
    expect(readEnv(Object.fromEntries(pairs)).STORE_NAME).toBe('Demo Mobile');
  });

  test('gives the build what it can be told', () => {
    const told = [...dockerfile.matchAll(/^ARG (\w+)/gm)].map(([, name]) => name);
    expect(told).toEqual(['STORE_LOCALES']);
    for (const name of told) expect(compose).toContain(`${name}: "\${${name}:-}"`);
  });

  test('takes the address of another Redis from the shell, as the documents say', () => {
    expect(compose).toMatch(/^ {4}REDIS_URL: "\$\{COMPOSE_REDIS_URL:-redis:\/\/redis:6379\}"$/m);
    expect(read('docs/runbook.md')).toContain('set `COMPOSE_REDIS_URL`');
  });

  test('and what the documents say of it build before they start', () => {
    const texts = [
      compose,
      ...readdirSync('docs')
        .filter(isMarkdown)
        .map((name) => read(`docs/${name}`)),
    ];
    const commands = texts.flatMap((text) => text.match(/docker compose (?:up|run)[^`\n]*/g) ?? []);
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(command).toContain(' --build ');
  });

  test('reads settings from files that Git ignores, as do the documents [ASVS 13.3.1]', () => {
    const named = `${compose}${read('docs/runbook.md')}`.match(
      /[\w.]*\.env\b(?!\.example)(?:\.\w+)*/g,
    );
    const files = [...new Set([...(named ?? []), '.env', '.env.local', 'brand-b.env'])];
    expect(files).toEqual(expect.arrayContaining(['shop.env', '.env.production.local']));
    const isIgnored = (file: string) => spawnSync('git', ['check-ignore', '-q', file]).status === 0;
    expect(files.filter((file) => !isIgnored(file))).toEqual([]);
    expect(isIgnored('.env.example')).toBe(false);
  });

  test('runs Redis as the doctor wants it, and lets the store finish its requests', () => {
    expect(compose).toContain('--appendonly, "yes", --maxmemory-policy, noeviction]');
    const [, seconds] = /stop_grace_period: (\d+)s/.exec(compose) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(20);
    expect(compose.match(/read_only: true/g)).toHaveLength(1);
  });
});
