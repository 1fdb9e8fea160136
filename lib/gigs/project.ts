import 'server-only';
import { z } from 'zod';
import { ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import type { GigsError } from './error';
import { gigsList } from './list';
import { gigsRequest, segment } from './request';
import { price } from './schema';

/** Null where the project does not use this API, undefined where Gigs does not say. */
const usedApi = z
  .object({ currency: price.shape.currency.nullish().catch(null) })
  .nullish()
  .catch(undefined);

/** Every field may be missing: nothing that is sold depends on this object. */
const gigsProject = z.object({
  /** `live` or `test`. */
  type: z.string().catch(''),
  payments: usedApi,
  billing: usedApi,
  /** Language tags, the preferred one first. */
  locales: z.array(z.string()).catch([]),
});

export type GigsProject = z.infer<typeof gigsProject>;

/** The project of the settings. https://developers.gigs.com/api/latest/core/projects */
export function getGigsProject(): Promise<Result<GigsProject, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `projects/${segment(env().GIGS_PROJECT)}`,
    outsideProject: true,
    schema: gigsProject,
  });
}

/** For how long all who ask get the same answer: anybody can ask for what is not there. */
const SHARED_FOR_MS = 5_000;

let lately: { began: number; answer: Promise<boolean> } | undefined;

/** Whether Gigs does not know the project of the settings, so that it finds nothing in it. */
export function isProjectUnknown(): Promise<boolean> {
  const now = performance.now();
  if (!lately || now - lately.began > SHARED_FOR_MS) lately = { began: now, answer: askPlans() };
  return lately.answer;
}

/** Asks for plans, which every key of a store may read. */
async function askPlans(): Promise<boolean> {
  const query = { status: 'available', limit: 1 };
  const plans = await gigsRequest({ method: 'GET', path: 'plans', query, schema: z.unknown() });
  if (plans.ok) return false;
  if (plans.error.kind === 'not-found') return true;
  // Nobody else goes by a question that had no answer.
  lately = undefined;
  return false;
}

/** The ids of all projects that the key opens. */
export async function listGigsProjectIds(): Promise<Result<string[], GigsError>> {
  const call = { path: 'projects', outsideProject: true };
  const projects = await gigsList(call, z.object({ id: z.string().min(1) }));
  return projects.ok ? ok(projects.value.map(({ id }) => id)) : projects;
}
