import type { Browser } from '@playwright/test';
import { clickToConnect, filterDelays } from './browser';
import { type Figure, figure, goal } from './figures';
import { foundAddresses } from './found';
import { gigs } from './gigs';
import { runLighthouse } from './lighthouse';
import type { Options } from './options';
import { otherVisits, type Place, type Visit, visitInTurns } from './pages';
import { formOf } from './shopper';
import { storeUrl } from './stage';
import { type Cost, costOf } from './upstream';
import { weigh } from './weight';

/** Calls to Gigs, and how many wait for one another, of every page that is warm. */
export async function measureUpstream(place: Place, options: Options): Promise<Figure[]> {
  const { size, plan, cookies, callback } = place;
  const cookie = cookies.get(5) ?? '';
  const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });
  const form = await formOf(`${storeUrl}/?plan=${plan}`, cookie, plan);
  const acts: [string, () => Promise<unknown>, Cost?][] = [
    ['/ signed out', () => get(storeUrl), { calls: 0, steps: 0 }],
    ['/ signed in', () => get(storeUrl, { cookie }), { calls: 3, steps: 1 }],
    ['plan page', () => get(`${storeUrl}/plans/${plan}`), { calls: 0, steps: 0 }],
    ...foundAddresses(plan).map(
      ({ name, url, ...init }): [string, () => Promise<unknown>, Cost] => [
        name,
        () => fetch(url, { ...init, redirect: 'manual' }),
        { calls: 0, steps: 0 },
      ],
    ),
    ['callback', () => get(callback, { cookie }), { calls: 2, steps: 1 }],
    [
      'action',
      () => fetch(`${storeUrl}/?plan=${plan}`, { method: 'POST', redirect: 'manual', ...form }),
      { calls: 4, steps: 1 },
    ],
    ...otherVisits(options).map((visit): [string, () => Promise<unknown>] => [
      visit.name,
      () => get(visit.url, { cookie: visit.cookie }),
    ]),
  ];
  const figures: Figure[] = [];
  for (const [name, act, most] of acts) {
    await act();
    const { calls, steps } = await costAlone(act, most);
    figures.push(
      figure('upstream calls', `${name}, ${size}`, '', [calls], {
        goal: most && goal(`at most ${most.calls}`, calls <= most.calls),
      }),
      figure('upstream steps in a row', `${name}, ${size}`, '', [steps], {
        goal: most && goal(`at most ${most.steps}`, steps <= most.steps),
      }),
    );
  }
  return figures;
}

/**
 * Measured again where it was more than it may be: the store reads the catalogue anew each minute,
 * beside whatever is measured.
 */
async function costAlone(act: () => Promise<unknown>, most?: Cost): Promise<Cost> {
  const first = await costOf(act);
  if (!most || (first.calls <= most.calls && first.steps <= most.steps)) return first;
  await gigs.quiet();
  return costOf(act);
}

/** Bytes of the first visit, and how much the page moves while it loads. */
export async function measureWeight(
  browser: Browser,
  place: Place,
  options: Options,
): Promise<Figure[]> {
  const { size, plan, cookies } = place;
  const pages: [string, string, string][] = [
    ['/ signed out', storeUrl, ''],
    ...[...cookies].map(([sims, cookie]): [string, string, string] => [
      `/ signed in, ${sims} SIMs`,
      storeUrl,
      cookie,
    ]),
    ['plan page', `${storeUrl}/plans/${plan}`, ''],
    ...otherVisits(options).map(
      ({ name, url, cookie }) => [name, url, cookie] satisfies [string, string, string],
    ),
  ];
  const figures: Figure[] = [];
  for (const [name, url, cookie] of pages) {
    const { html, script, all, shift, blocking, elements } = await weigh(browser, url, cookie);
    const of = `${name}, ${size}`;
    const isFew = size === '12 plans';
    const isNormal = name === '/ signed out' || name === '/ signed in, 5 SIMs';
    figures.push(
      figure('HTML', of, 'kB', [html / 1_000], {
        ...(isFew && name === '/ signed out' && { goal: goal('at most 25', html <= 25_000) }),
      }),
      figure('elements', of, '', [elements], {
        ...(isFew && isNormal && { goal: goal('less than 480', elements < 480) }),
      }),
      figure('JavaScript', of, 'KiB', [script / 1_024], {
        goal: goal('at most 132', script <= 132 * 1_024),
      }),
      figure('transfer', of, 'kB', [all / 1_000]),
      figure('layout shift', of, '', [shift], { goal: goal('at most 0.02', shift <= 0.02) }),
      figure('files before the first paint', of, '', [blocking], {
        goal: goal('none', blocking === 0),
      }),
    );
  }
  return figures.map(withoutGoalOfOther);
}

/** Goals are the store's. */
function withoutGoalOfOther(one: Figure): Figure {
  return one.of.startsWith('other') ? { ...one, goal: undefined } : one;
}

/** What only a browser can measure: click to Connect, and filtering on a slow phone. */
export async function measureBrowser(
  browser: Browser,
  { size, cookies }: Place,
  options: Options,
): Promise<Figure[]> {
  const { rounds, latency, other } = options;
  const cookie = cookies.get(5) ?? '';
  const own = {
    url: storeUrl,
    plan: 'input[type=radio][name=plan]',
    submit: 'form#choice button:has-text("Continue to checkout")',
  };
  const others = otherVisits(options).flatMap((visit) =>
    other && (visit.cookie || !other.isForMembers)
      ? { ...other, ...visit, clicks: [] as number[] }
      : [],
  );
  const runs = { out: [] as number[], in: [] as number[] };
  const filters = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    runs.out.push(await clickToConnect(browser, own));
    runs.in.push(await clickToConnect(browser, { ...own, cookie }));
    for (const one of others) one.clicks.push(await clickToConnect(browser, one));
    for (const [name, delay] of await filterDelays(browser)) {
      filters.set(name, [...(filters.get(name) ?? []), delay]);
    }
  }
  const most = latency + 45;
  const figures = [
    figure('click to Connect', `signed out, ${size}`, 'ms', runs.out),
    figure('click to Connect', `signed in, ${size}`, 'ms', runs.in),
  ].map((one) => ({
    ...one,
    goal: goal(`at most ${most}`, one.median <= most),
  }));
  const filtering = [...filters].map(([name, delays]) => {
    const one = figure('filtering, CPU 4x slower', `${name}, ${size}`, 'ms', delays);
    return { ...one, goal: goal('at most 100', one.median <= 100) };
  });
  return [
    ...figures,
    ...others.map(({ name, clicks }) =>
      figure('click to Connect', `${name}, ${size}`, 'ms', clicks),
    ),
    ...filtering,
  ];
}

/** Lighthouse for phones on the pages that search engines see, page by page in turns. */
export async function measureLighthouse(
  { size, plan }: Place,
  options: Options,
): Promise<Figure[]> {
  const visits: Visit[] = [
    { name: '/ signed out', url: storeUrl, cookie: '' },
    { name: 'plan page', url: `${storeUrl}/plans/${plan}`, cookie: '' },
    ...otherVisits(options),
  ];
  const runs = await visitInTurns(visits, options.rounds, ({ url, cookie }) =>
    runLighthouse(url, cookie),
  );
  return runs.flatMap(({ visit, turns }) => {
    const of = `${visit.name}, ${size}`;
    const figures = [
      figure(
        'Lighthouse performance',
        of,
        '',
        turns.map(({ score }) => score),
      ),
      figure(
        'LCP',
        of,
        'ms',
        turns.map(({ lcp }) => lcp),
      ),
      figure(
        'TBT',
        of,
        'ms',
        turns.map(({ tbt }) => tbt),
      ),
      figure(
        'CLS',
        of,
        '',
        turns.map(({ cls }) => cls),
      ),
    ];
    const [score, lcp, , cls] = figures;
    if (score) score.goal = goal('at least 98', score.median >= 98);
    if (lcp) lcp.goal = goal('at most 1,500', lcp.median <= 1_500);
    if (cls) cls.goal = goal('at most 0.02', cls.median <= 0.02);
    return figures.map(withoutGoalOfOther);
  });
}
