import { parseArgs } from 'node:util';
import { z } from 'zod';
import { profiles } from './profiles/profiles';

export class UsageError extends Error {}

const flags = {
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4400' },
  'connect-port': { type: 'string', default: '4401' },
  'smtp-port': { type: 'string', default: '4402' },
  project: { type: 'string', default: 'demo' },
  key: { type: 'string', default: 'sandbox_key_demo' },
  seed: { type: 'string' },
  plans: { type: 'string', default: '0' },
  users: { type: 'string', default: '0' },
  countries: { type: 'string', default: '0' },
  'max-page-size': { type: 'string', default: '200' },
  'activation-delay': { type: 'string', default: '15' },
  'session-lifetime': { type: 'string', default: '1800' },
  'webhook-url': { type: 'string' },
  'webhook-secret': { type: 'string' },
  profile: { type: 'string', multiple: true, default: [] as string[] },
  created: { type: 'string', default: '201' },
  'allow-remote': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export const help = `A faithful copy of Gigs on your own machine.

  --port N               API, control, dashboard, mailbox (4400)
  --connect-port N       Connect, an origin of its own (4401)
  --smtp-port N          SMTP (4402)
  --host ADDRESS         where to listen (127.0.0.1)
  --allow-remote         permit addresses that are not loopback
  --project ID           project id (demo)
  --key KEY              API key (sandbox_key_demo)
  --seed FILE            JSON seed instead of the demo
  --plans N --users N    add generated plans, and users with one SIM each
  --countries N          generated plans cover this many countries, in turn (Germany)
  --max-page-size N      cap every page below the documented 200
  --activation-delay S   seconds from pending to active (15)
  --session-lifetime S   seconds a Connect session lives (1800)
  --webhook-url URL      where events are delivered
  --webhook-secret KEY   whsec_… the deliveries are signed with (a fixed demo secret, see README)
  --profile A,B          behave otherwise than documented, see below
  --created 200|201      the status of what was created (201)
  --quiet                print nothing but errors
  --help                 this text

Profiles, for --profile, the dashboard and POST /_sandbox/profiles:

${Object.entries(profiles)
  .map(([name, { says }]) => `  ${name.padEnd(19)}${says}`)
  .join('\n')}
`;

const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().min(0).max(1_000_000);
const seconds = z.coerce.number().min(0);
const loopback = /^(127(\.\d{1,3}){3}|\[?::1\]?|localhost)$/;

/** Whether a URL stays on this machine. */
export const isLoopbackUrl = (url: string) => loopback.test(new URL(url).hostname);

const profileName = z.string().refine((name) => Object.hasOwn(profiles, name), {
  error: ({ input }) => `${input} is no profile`,
});

const schema = z
  .object({
    host: z.string().min(1),
    port,
    connectPort: port,
    smtpPort: port,
    project: z.string().regex(/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/, 'is not a project id'),
    key: z.string().min(8, 'needs at least 8 characters'),
    seed: z.string().optional(),
    plans: count,
    users: count,
    countries: z.coerce.number().int().min(0).max(240),
    maxPageSize: z.coerce.number().int().min(1).max(200),
    activationDelay: seconds,
    sessionLifetime: seconds,
    webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
    webhookSecret: z.string().startsWith('whsec_').optional(),
    profile: z
      .array(z.string())
      .transform((lists) => lists.flatMap((list) => list.split(',')))
      .pipe(z.array(profileName)),
    created: z.enum(['200', '201']),
    allowRemote: z.boolean(),
    quiet: z.boolean(),
    help: z.boolean(),
  })
  .transform(({ profile, created, ...options }) => ({
    ...options,
    profiles: [...profile, ...(created === '200' ? ['created-200'] : [])],
  }));

/** What the command line says, with defaults for the rest. */
export type SandboxOptions = z.infer<typeof schema>;

/** Reads the command line; throws a UsageError of one sentence. */
export function readOptions(args: string[]): SandboxOptions {
  const parsed = schema.safeParse(parse(args));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const flag = String(issue?.path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${flag}: ${issue?.message}. See --help.`);
  }
  const { host, webhookUrl, allowRemote } = parsed.data;
  if (!loopback.test(host) && !allowRemote)
    throw new UsageError(
      `--host ${host} is not a loopback address. Add --allow-remote if you mean it.`,
    );
  if (webhookUrl && !isLoopbackUrl(webhookUrl) && !allowRemote)
    throw new UsageError(
      `--webhook-url ${webhookUrl} is not on this machine. Add --allow-remote if you mean it.`,
    );
  return parsed.data;
}

/** The values of the flags, under their names in camel case. */
function parse(args: string[]): Record<string, unknown> {
  try {
    const { values } = parseArgs({ args, options: flags, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).map(([flag, value]) => [
        flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    );
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error} See --help.`);
  }
}

/** The defaults, for embedding the sandbox in tests. */
export function defaultOptions(overrides: Partial<SandboxOptions> = {}): SandboxOptions {
  const anyPort = { port: 0, connectPort: 0, smtpPort: 0 };
  return { ...readOptions([]), ...anyPort, quiet: true, ...overrides };
}
