import type { Figure } from './figures';
import { figure, goal, median } from './figures';
import { inTurns, type Target } from './load';
import type { Options } from './options';
import { formOf } from './shopper';
import { floorUrl, storeUrl } from './stage';

export type Place = { size: string; plan: string; cookies: Map<number, string>; callback: string };

/** Requests a second of every page beside the empty one, in turns. */
export async function measurePages(place: Place, options: Options): Promise<Figure[]> {
  const { size, plan, cookies, callback } = place;
  const cookie = cookies.get(5) ?? '';
  const form = await formOf(`${storeUrl}/?plan=${plan}`, cookie, plan);
  const targets: Target[] = [
    { name: 'empty static page', url: floorUrl },
    { name: '/ signed out', url: `${storeUrl}/` },
    { name: 'empty dynamic page, one call', url: `${floorUrl}/dynamic` },
    ...[...cookies].map(([sims, value]) => ({
      name: `/ signed in, ${sims} SIMs`,
      url: `${storeUrl}/`,
      headers: { cookie: value },
    })),
    { name: 'plan page', url: `${storeUrl}/plans/${plan}` },
    { name: 'callback', url: callback, headers: { cookie } },
    { name: 'action', url: `${storeUrl}/?plan=${plan}`, ...form, status: 303 },
  ];
  const turns = await inTurns(targets, options);
  return targets.flatMap(({ name }) => {
    const own = turns.get(name) ?? [];
    const floor = name.includes('signed out') || name.includes('static') ? 0 : 2;
    const beside = turns.get(targets[floor]?.name ?? '') ?? [];
    const ratio = median(own.map(({ rate }) => rate)) / median(beside.map(({ rate }) => rate));
    return [
      figure(
        'requests/s',
        `${name}, ${size}`,
        '/s',
        own.map(({ rate }) => rate),
        {
          ratio,
          goal: goalOf(name, ratio),
        },
      ),
      figure(
        'p50',
        `${name}, ${size}`,
        'ms',
        own.map(({ p50 }) => p50),
      ),
      figure(
        'p99',
        `${name}, ${size}`,
        'ms',
        own.map(({ p99 }) => p99),
      ),
    ];
  });
}

function goalOf(name: string, ratio: number): Figure['goal'] {
  if (name === '/ signed out') return goal('at least 0.85 of the empty static page', ratio >= 0.85);
  if (name === '/ signed in, 5 SIMs') {
    return goal('at least 0.60 of the empty dynamic page', ratio >= 0.6);
  }
  return undefined;
}
