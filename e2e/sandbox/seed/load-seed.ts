import { readFileSync } from 'node:fs';
import type { Sandbox } from '../context';
import { UsageError } from '../options';
import { definedOnly } from '../store/defined-only';
import { demoSeed } from './demo-seed';
import { generateVolume } from './generate-volume';
import { mergeSeed } from './merge-seed';
import { type Seed, seedSchema } from './seed-format';

/** Fills an empty sandbox: project, seed file or demo, and generated volume. */
export function loadSeed(sandbox: Sandbox): void {
  const { options } = sandbox;
  const seed = options.seed ? readSeed(options.seed) : demoSeed;
  sandbox.state.projects.add({
    object: 'project',
    billing: null,
    createdAt: '2025-01-01T00:00:00.000Z',
    domain: null,
    image: null,
    images: { favicon: null, icon: null, logoHorizontal: null },
    locales: ['en-US'],
    name: 'Demo',
    organization: {
      object: 'organization',
      id: 'org_demo',
      name: 'Demo',
      createdAt: '2025-01-01T00:00:00.000Z',
    },
    payments: { currency: 'EUR' },
    settings: {},
    type: 'test',
    ...definedOnly(seed.project ?? {}),
    id: options.project,
  });
  sandbox.events.silently(() => mergeSeed(sandbox, seed));
  generateVolume(sandbox, options);
}

function readSeed(file: string): Seed {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--seed ${file}: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = seedSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`--seed ${file}: ${issue?.path.join('.')} ${issue?.message}`);
}
