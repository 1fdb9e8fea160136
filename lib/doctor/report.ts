import 'server-only';
import { readEnv, SettingsError } from '@/lib/platform/settings/env';
import { fileProblems } from '@/lib/platform/settings/files';
import { misspelt, misspeltLine } from '@/lib/platform/settings/misspelt';
import { examine, type Line } from './examine';
import { watchCalls } from './latency';
import type { DoctorOptions } from './options';
import { newPatient } from './patient';
import { asJson, asText, isReady, settingLine, summaryOf } from './print';
import { watchRefusals } from './refusals';
import { safeText } from './safe';
import { sectionsFor } from './table';

/**
 * Examines the store and prints the report.
 * @param variables the settings as they were given
 * @param print takes one line, or the whole of the JSON
 * @returns the exit code: 1 if anything has to be mended before shoppers may come
 */
export async function report(
  options: DoctorOptions,
  variables: Record<string, string | undefined>,
  print: (text: string) => void,
): Promise<0 | 1> {
  const safe = safeText(variables);
  const calls = watchCalls();
  const refusals = watchRefusals();
  const lines: Line[] = [];
  const tell = (line: Line) => {
    if (!options.json && line.section !== lines.at(-1)?.section) print(`\n${line.section}`);
    lines.push(line);
    if (!options.json) print(asText(line, safe));
  };
  const problems = problemsOf(variables);
  for (const problem of problems) tell(settingLine(problem));
  for (const name of misspelt(variables)) tell(hintLine(misspeltLine(name)));
  if (problems.length === 0) {
    const patient = newPatient(options);
    const found = examine(sectionsFor(options, calls), patient, { refusals });
    for await (const line of found) tell(line);
  }
  print(options.json ? asJson(lines, calls, safe) : `\n${summaryOf(lines)}`);
  return isReady(lines) ? 0 : 1;
}

function problemsOf(variables: Record<string, string | undefined>): string[] {
  try {
    readEnv(variables);
    return fileProblems(variables);
  } catch (error) {
    if (error instanceof SettingsError) return [...error.problems, ...fileProblems(variables)];
    throw error;
  }
}

function hintLine(says: string): Line {
  const fix = 'Rename it, or leave it if it is not meant for the store.';
  return { section: 'Settings', name: 'settings', verdict: 'warning', says, fix, milliseconds: 0 };
}
