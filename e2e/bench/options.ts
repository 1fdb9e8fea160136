import { parseArgs } from 'node:util';

export const parts = [
  'pages',
  'upstream',
  'weight',
  'paint',
  'browser',
  'lighthouse',
  'memory',
  'found',
] as const;
export type Part = (typeof parts)[number];

export const help = `Measures the store beside an empty page of the same Next.js, in turns, in one run.

  --quick              fewer sizes, rounds and seconds: to see that it works
  --only a,b           of ${parts.join(', ')}
  --sizes a,b          how many plans are on sale (12,50,200,1000)
  --countries N        how many countries the plans cover (0: Germany alone)
  --latency MS         what every answer of Gigs takes (40)
  --rounds N           turns of each measurement (5)
  --seconds N          of load in each turn (4)
  --json FILE          where the figures go (e2e/.results/bench.json)

Another storefront beside it:
  --other DIR          its folder, installed and built
  --other-start CMD    starts it there; {port} and {gigs} are filled in ("npm start -- -p {port}");
                       the project is demo, its key sandbox_key_demo
  --other-plan SEL     what to click to choose a plan; nothing ("") where one click does both
  --other-submit SEL   what to click to go to Connect
  --other-path PATH    its page of plans (/)
  --other-cookie LINE  the Cookie header of a shopper who is signed in there; without it, its page
                       is measured signed out only. At Gigs, bench-12-5@example.com has 5 SIMs
                       where 12 plans are on sale, and so on
  --other-members      only shoppers who are signed in can buy there: no click signed out
`;

/** What the command line asks for. Times in milliseconds, but `seconds`. */
export function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
      sizes: { type: 'string' },
      countries: { type: 'string', default: '0' },
      latency: { type: 'string', default: '40' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      json: { type: 'string', default: 'e2e/.results/bench.json' },
      other: { type: 'string' },
      'other-start': { type: 'string', default: 'npm start -- -p {port}' },
      'other-plan': { type: 'string', default: 'input[type=radio]' },
      'other-submit': { type: 'string', default: 'button[type=submit]' },
      'other-path': { type: 'string', default: '/' },
      'other-cookie': { type: 'string' },
      'other-members': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { quick } = values;
  const only = values.only.split(',');
  return {
    quick,
    help: values.help,
    only: parts.filter((part) => only.includes(part)),
    countries: Number(values.countries),
    latency: Number(values.latency),
    rounds: Number(values.rounds ?? (quick ? 1 : 5)),
    seconds: Number(values.seconds ?? (quick ? 2 : 4)),
    sizes: (values.sizes ?? (quick ? '12' : '12,50,200,1000')).split(',').map(Number),
    sims: quick ? [0, 5] : [0, 5, 200],
    json: values.json,
    other: values.other
      ? {
          folder: values.other,
          start: values['other-start'],
          plan: values['other-plan'],
          submit: values['other-submit'],
          path: values['other-path'],
          cookie: values['other-cookie'],
          isForMembers: values['other-members'],
        }
      : null,
  };
}

export type Options = ReturnType<typeof readOptions>;
