import type { Section } from '@/lib/doctor/check';
import { examine, type Line } from '@/lib/doctor/examine';
import { newPatient } from '@/lib/doctor/patient';

/** Every line that these checks give. */
export async function examined(
  sections: readonly Section[],
  options: { mail?: string; limitMs?: number } = {},
): Promise<Line[]> {
  const patient = newPatient({ connect: true, mail: options.mail, json: false });
  const lines: Line[] = [];
  for await (const line of examine(sections, patient, options.limitMs)) lines.push(line);
  return lines;
}

/** Those that are not ✓. */
export function troubles(lines: readonly Line[]): Line[] {
  return lines.filter(({ verdict }) => verdict !== 'ok');
}
