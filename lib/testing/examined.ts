import type { Section } from '@/lib/doctor/check';
import { examine, type Line } from '@/lib/doctor/examine';
import { newPatient } from '@/lib/doctor/patient';

/** Every line that these checks give. */
export async function examined(
  sections: readonly Section[],
  { mail, limitMs }: { mail?: string; limitMs?: number } = {},
): Promise<Line[]> {
  const patient = newPatient({ connect: true, mail, json: false });
  const terms = limitMs === undefined ? {} : { limitMs };
  const lines: Line[] = [];
  for await (const line of examine(sections, patient, terms)) lines.push(line);
  return lines;
}

/** Those that are not ✓. */
export function troubles(lines: readonly Line[]): Line[] {
  return lines.filter(({ verdict }) => verdict !== 'ok');
}
