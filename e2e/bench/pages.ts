import type { ChildProcess } from 'node:child_process';
import { type Figure, figure, goal, median } from './figures';
import { inTurns, type Target } from './load';
import type { Options } from './options';
import { formOf } from './shopper';
import { floorUrl, otherUrl, storeUrl } from './stage';

/** The running store with a number of plans, and the requests to measure. */
export type Place = {
  size: string;
  plan: string;
  /** By number of SIMs of the shopper. */
  cookies: Map<number, string>;
  callback: string;
  store: ChildProcess;
  /** Started for the load alone. */
  floor: ChildProcess | undefined;
  other: ChildProcess | undefined;
};

/** A page as a visitor opens it. */
export type Visit = { name: string; url: string; cookie: string };

/** The page of plans of the other storefront, if there is one, signed out and signed in. */
export function otherVisits({ other }: Options): Visit[] {
  if (!other) return [];
  const url = otherUrl + other.path;
  return [
    { name: 'other storefront, signed out', url, cookie: '' },
    ...(other.cookie ? [{ name: 'other storefront, signed in', url, cookie: other.cookie }] : []),
  ];
}

/** Measures each visit in turns (A B A B), so that other load affects all of them alike. */
export async function visitInTurns<T>(
  visits: Visit[],
  rounds: number,
  measure: (visit: Visit) => T | Promise<T>,
): Promise<{ visit: Visit; turns: T[] }[]> {
  const all = visits.map((visit) => ({ visit, turns: [] as T[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { visit, turns } of all) turns.push(await measure(visit));
  }
  return all;
}

/** Requests a second of every page beside the empty one, in turns. */
export async function measurePages(place: Place, options: Options): Promise<Figure[]> {
  const { size, plan, cookies, callback, store, floor, other } = place;
  const cookie = cookies.get(5) ?? '';
  const form = await formOf(`${storeUrl}/?plan=${plan}`, cookie, plan);
  const targets: Target[] = [
    { name: 'empty static page', url: floorUrl, server: floor },
    { name: '/ signed out', url: `${storeUrl}/`, server: store },
    { name: 'empty dynamic page, one call', url: `${floorUrl}/dynamic`, server: floor },
    ...[...cookies].map(([sims, value]) => ({
      name: `/ signed in, ${sims} SIMs`,
      url: `${storeUrl}/`,
      headers: { cookie: value },
      server: store,
    })),
    { name: 'plan page', url: `${storeUrl}/plans/${plan}`, server: store },
    { name: 'callback', url: callback, headers: { cookie }, server: store },
    { name: 'action', url: `${storeUrl}/?plan=${plan}`, ...form, status: 303, server: store },
    ...otherVisits(options).map(({ name, url, cookie: value }) => ({
      name,
      url,
      server: other,
      ...(value && { headers: { cookie: value } }),
    })),
  ];
  const turns = await inTurns(targets, options);
  return targets.flatMap(({ name }) => {
    const own = turns.get(name) ?? [];
    const lowest = name === '/ signed out' || name.includes('static') ? 0 : 2;
    const beside = turns.get(targets[lowest]?.name ?? '') ?? [];
    const rates = own.map(({ rate }) => rate);
    const ratio = median(rates) / median(beside.map(({ rate }) => rate));
    const of = `${name}, ${size}`;
    const p50 = own.map((turn) => turn.p50);
    const p99 = own.map((turn) => turn.p99);
    const cpu = own.map((turn) => turn.cpu);
    return [
      figure('requests/s', of, '/s', rates, { ratio, goal: goalOf(name, ratio) }),
      figure('p50', of, 'ms', p50),
      figure('p99', of, 'ms', p99),
      ...(cpu.some(Number.isNaN) ? [] : [figure('CPU of a request', of, 'ms', cpu)]),
    ];
  });
}

function goalOf(name: string, ratio: number): Figure['goal'] {
  if (name === '/ signed out') return goal('at least 0.60 of the empty static page', ratio >= 0.6);
  if (name === '/ signed in, 5 SIMs') {
    return goal('at least 0.50 of the empty dynamic page', ratio >= 0.5);
  }
  return undefined;
}
