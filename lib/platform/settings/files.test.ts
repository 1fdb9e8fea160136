import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailServer } from '@/lib/platform/mail';
import { settings } from '@/lib/testing/settings';
import { readEnv, settingNames } from './env';
import { fileProblems } from './files';

const { loadEnvConfig }: typeof import('@next/env') = createRequire(import.meta.url)('@next/env');

const silent = { info: () => undefined, error: () => undefined };
const before = { ...process.env };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const name of Object.keys(process.env)) {
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  }
});

/** The environment as `next start` makes it from these lines. */
function load(text: string): Record<string, string | undefined> {
  writeFileSync(join(folder, '.env.production'), text);
  // Next's types say that NODE_ENV cannot be changed.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { combinedEnv } = loadEnvConfig(folder, false, silent, true);
  Object.assign(process.env, { NODE_ENV: before.NODE_ENV });
  return { ...combinedEnv };
}

describe('a line of .env that does not say what it seems to', () => {
  test.each([
    ['STORE_ACCENT=#ffcc00', /^STORE_ACCENT ends before its #/],
    ['AUTH_SECRET=user#secret', /^AUTH_SECRET ends before its #/],
    ['STORE_NAME=a$bc', /^STORE_NAME loses what stands behind \$/],
    ['SMTP_URL="smtp://user:p$ss@mail.example"', /^SMTP_URL loses/],
    [`AUTH_SECRET='x\${nothing}'`, /^AUTH_SECRET loses/],
    ['STORE_LOGO=/no-such-logo.svg', /^STORE_LOGO is no file in public/],
  ])('%s', (line, problem) => {
    const problems = fileProblems(load(line), folder);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toMatch(/user|ffcc|mail\.example/);
  });

  test.each([
    ['STORE_ACCENT="#ffcc00"', '#ffcc00'],
    ["STORE_ACCENT='#ffcc00' # yellow", '#ffcc00'],
    ['AUTH_SECRET="se#cret"', 'se#cret'],
    ['STORE_NAME=Shop # ours', 'Shop'],
    ['STORE_NAME= # none yet', ''],
    ['STORE_NAME=a\\$bc', 'a$bc'],
    ['STORE_NAME=10 $ a month', '10 $ a month'],
    ['OF=shop\nSTORE_NAME=my $OF', 'my shop'],
  ])('%s is well', (line, value) => {
    const variables = load(line);
    expect(variables[/(STORE_\w+|AUTH_SECRET)/.exec(line)?.[0] ?? '']).toBe(value);
    expect(fileProblems(variables, folder)).toEqual([]);
  });

  test('that the environment overrides is of no interest', () => {
    const variables = { ...load('STORE_ACCENT=#ffcc00'), STORE_ACCENT: '#112233' };
    expect(fileProblems(variables, folder)).toEqual([]);
  });

  test('a logo that is there is well', () => {
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public/logo.svg'), '<svg/>');
    expect(fileProblems(load('STORE_LOGO=/logo.svg'), folder)).toEqual([]);
    // As Docker's --env-file gives it.
    expect(fileProblems({ STORE_LOGO: '"/logo.svg" ' }, folder)).toEqual([]);
  });
});

const required = {
  GIGS_PROJECT: 'my-shop',
  GIGS_TOKEN: 'token',
  SITE_URL: 'https://shop.example',
  AUTH_SECRET: 'x'.repeat(40),
  MAIL_FROM: 'shop@shop.example',
};

test('every setting that a document writes out works as it is written', () => {
  const documents = ['.', 'docs', 'docs/adr', 'e2e/sandbox', '.github'].flatMap((directory) =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(directory, name), 'utf8')),
  );
  // In a block, or between the backticks of a sentence.
  const written = documents.flatMap((text) =>
    [...text.matchAll(/(?:^|`|export )(([A-Z_]+)=[^`\n]+)/gm)].flatMap(
      ([, line = '', name = '']) => (settingNames.includes(name) ? [line] : []),
    ),
  );
  expect(written).toContain('CLIENT_ADDRESS_HEADER=CF-Connecting-IP');
  // What some of them need beside them.
  const beside = {
    OIDC_ISSUER: 'https://bank.example',
    OIDC_CLIENT_ID: 'store',
    HANDOFF_ISSUER: 'bank',
    HANDOFF_JWKS: 'keys.json',
  };
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/logo.svg'), '<svg/>');
  for (const line of written) {
    const variables = load(line);
    expect([line, fileProblems(variables, folder)]).toEqual([line, []]);
    const smtp = { SMTP_URL: 'smtp://mail.example' };
    expect(() => readEnv({ ...required, ...smtp, ...beside, ...variables }), line).not.toThrow();
  }
});

test('.env.example works as it is written, and every value that it suggests', () => {
  const example = readFileSync('.env.example', 'utf8');
  const filled = Object.entries(required).reduce(
    (text, [name, value]) => text.replace(`${name}=\n`, `${name}=${value}\n`),
    // A line that a comment suggests stands right above the empty one.
    example.replace(/^# (([A-Z_]+)=\S.*)\n\2=$/gm, '$1'),
  );
  const variables = load(filled);
  expect(fileProblems(variables, folder)).toEqual([]);
  expect(readEnv(variables)).toMatchObject({
    SITE_URL: 'https://shop.example',
    STORE_ACCENT: '#0a6b4a',
    SMTP_URL: 'smtps://user:p%23ss@mail.example:465',
  });
  Object.assign(settings, readEnv(variables));
  expect(mailServer().options).toMatchObject({
    host: 'mail.example',
    port: 465,
    auth: { user: 'user', pass: 'p#ss' },
  });
});
