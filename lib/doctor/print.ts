import type { Line } from './examine';
import type { Call } from './latency';

const marks = { ok: '✓', warning: '!', failure: '✗' } as const;

/** Makes a text safe to print. */
export type Safe = (text: string) => string;

/** The line of a setting that is missing or wrong. */
export function settingLine(problem: string): Line {
  return {
    section: 'Settings',
    name: 'settings',
    verdict: 'failure',
    says: problem,
    fix: '.env.example explains it. Nothing else is checked before the settings are right.',
    milliseconds: 0,
  };
}

/** A line for a person; what to do stands below it. */
export function asText(found: Line, safe: Safe): string {
  const { verdict, name, says, gigs, fix, milliseconds } = found;
  const line = safe(`${marks[verdict]} ${name}: ${says} (${milliseconds} ms)`);
  const below = [gigs && `Gigs says: ${safe(gigs)}`, fix && `→ ${safe(fix)}`].filter(Boolean);
  return [line, ...below.map((words) => `    ${words}`)].join('\n');
}

/** What the report comes to, in one sentence. */
export function summaryOf(lines: readonly Line[]): string {
  const count = (wanted: Line['verdict']) =>
    lines.filter(({ verdict }) => verdict === wanted).length;
  const failures = count('failure');
  const rest = `${count('warning')} to look at (!), ${count('ok')} fine (✓).`;
  return `${failures === 0 ? 'Nothing' : failures} to fix (✗), ${rest}`;
}

/** The report for a program. */
export function asJson(lines: readonly Line[], calls: readonly Call[], safe: Safe): string {
  const told = lines.map(({ says, gigs, fix, ...line }) => ({
    ...line,
    says: safe(says),
    ...(gigs && { gigs: safe(gigs) }),
    ...(fix && { fix: safe(fix) }),
  }));
  return JSON.stringify({ ready: isReady(lines), lines: told, calls }, null, 2);
}

/** Whether no line has failed. */
export function isReady(lines: readonly Line[]): boolean {
  return lines.every(({ verdict }) => verdict !== 'failure');
}
