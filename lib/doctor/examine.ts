import 'server-only';
import { withDeadline } from '@/lib/platform/deadline';
import { withTimeout } from '@/lib/platform/with-timeout';
import { bad, type Check, type Finding, type Section } from './check';
import type { Patient } from './patient';
import type { Refusals } from './refusals';

/** No line keeps a person waiting for longer. */
const LINE_TIMEOUT_MS = 10_000;

/** Calls to Gigs end before their line does, so that it can tell the reason. */
const CALLS_TIMEOUT_MS = 9_000;

/** A line of the report. */
export type Line = Finding & {
  section: string;
  name: string;
  milliseconds: number;
  /** What Gigs itself says about it. */
  gigs?: string;
};

type Terms = { limitMs?: number; refusals?: Refusals };

/** Runs the checks one after the other and yields each line as it is known. */
export async function* examine(
  sections: readonly Section[],
  patient: Patient,
  { limitMs = LINE_TIMEOUT_MS, refusals }: Terms = {},
): AsyncGenerator<Line> {
  for (const { title, essential = false, checks } of sections) {
    for (const [index, check] of checks.entries()) {
      refusals?.take();
      const started = performance.now();
      const found = await findingOf(check, patient, limitMs);
      if (!found) continue;
      const { verdict, says, fix = check.fix } = found;
      const milliseconds = Math.round(performance.now() - started);
      const line = { section: title, name: check.name, verdict, says, milliseconds };
      const gigs = refusals?.take();
      if (verdict === 'ok') yield line;
      else yield { ...line, ...(gigs && { gigs }), ...(fix && { fix }) };
      if (essential && index === 0 && verdict === 'failure') break;
    }
  }
}

function findingOf(check: Check, patient: Patient, limitMs: number): Promise<Finding | null> {
  const run = withDeadline(Math.min(limitMs, CALLS_TIMEOUT_MS), () => check.run(patient));
  const late = bad(`no result within ${Math.round(limitMs / 1000)} s`);
  return withTimeout<Finding | null>(limitMs, run, late).catch((error) =>
    bad(`could not be checked (${error instanceof Error ? error.name : 'unknown'})`),
  );
}
