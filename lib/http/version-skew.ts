import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { processWide } from '@/lib/platform/process-wide';

const build = processWide('build', (): { actions?: Set<string> } => ({}));

/** Loads the action ids of this build. Without the file Next's own 409 remains (docs/adr/0013). */
export function loadActionIds(): void {
  const file = `${process.cwd()}/.next/server/server-reference-manifest.json`;
  if (!existsSync(file)) return;
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: object };
  build.actions = new Set(Object.keys(node));
}

/** The action ids of this build; undefined where the file with them is missing. */
export function knownActions(): ReadonlySet<string> | undefined {
  return build.actions;
}

/** The fields of a form by their names in the page: scripts send each with a number in front. */
export function plainForm(sent: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name.replace(/^_\d+_/, ''), value);
  return form;
}
