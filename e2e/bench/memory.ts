import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Figure, figure } from './figures';
import { load } from './load';
import type { Options } from './options';
import type { Place } from './pages';
import { storeUrl } from './stage';

/** Megabytes that the store holds: warm, and how much more after further load in turns. */
export async function measureMemory(
  { size, plan, cookies, store }: Place,
  { rounds, seconds }: Options,
): Promise<Figure[]> {
  const cookie = cookies.get(5) ?? '';
  const held: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await load({ name: '/ signed out', url: storeUrl }, seconds);
    await load({ name: '/ signed in', url: storeUrl, headers: { cookie } }, seconds);
    await load({ name: 'plan page', url: `${storeUrl}/plans/${plan}` }, seconds);
    held.push(residentOf(store));
  }
  const warm = held[0] ?? Number.NaN;
  const last = held.at(-1) ?? Number.NaN;
  return [
    figure('memory after the first turn', size, 'MB', [warm]),
    figure('memory after the last turn', size, 'MB', [last]),
  ];
}

/** Megabytes of the process in memory; where the system does not say, not a number. */
export function residentOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}
