import { Hono } from 'hono';
import type { Sandbox } from '../context';
import { faultRequestSchema } from '../faults/fault';
import { isLoopbackUrl } from '../options';
import { profiles as known } from '../profiles/profiles';
import { resetSandbox } from '../sandbox';
import { faultPresets } from './fault-presets';

type Form = Record<string, string>;
type Run = (sandbox: Sandbox, form: Form) => string;

const actions: Record<string, Run> = {
  reset: (sandbox) => {
    resetSandbox(sandbox);
    return '/_sandbox';
  },
  advance: ({ clock }, { seconds = '0' }) => {
    const wanted = Number(seconds);
    if (wanted > 0 && wanted <= 366 * 86_400) clock.advance(wanted);
    return '/_sandbox/time';
  },
  'real-time': ({ clock }) => {
    clock.reset();
    return '/_sandbox/time';
  },
  fault: addFault,
  'remove-fault': ({ faults }, { id = '' }) => {
    faults.remove(id);
    return '/_sandbox/trouble';
  },
  'clear-faults': ({ faults }) => {
    faults.clear();
    return '/_sandbox/trouble';
  },
  profiles: ({ profiles }, form) => {
    profiles.set(Object.keys(form).filter((name) => Object.hasOwn(known, name)));
    return '/_sandbox/strange';
  },
  deliver: ({ events, deliveries }, { event = '' }) => {
    const found = events.get(event);
    if (found) deliveries.send(found);
    return '/_sandbox/event-log';
  },
  release: ({ deliveries }, { order }) => {
    deliveries.release(order === 'shuffled' ? 'shuffled' : 'newestFirst');
    return '/_sandbox/event-log';
  },
  webhook: ({ deliveries, options }, { url = '', copies = '1', hold }) => {
    const isUrl =
      URL.canParse(url) &&
      /^https?:$/.test(new URL(url).protocol) &&
      (options.allowRemote || isLoopbackUrl(url));
    deliveries.settings.url = isUrl ? url : undefined;
    deliveries.settings.copies = Math.min(Math.max(Math.trunc(Number(copies)) || 1, 1), 10);
    deliveries.settings.hold = hold === 'on';
    return '/_sandbox/event-log';
  },
  'clear-mail': ({ mailbox }) => {
    mailbox.clear();
    return '/_sandbox/mail';
  },
};

function addFault(sandbox: Sandbox, { preset, path, contains, times }: Form): string {
  const parsed = faultRequestSchema.safeParse({
    match: { ...(path ? { path } : {}), ...(contains ? { contains } : {}) },
    ...(times ? { times: Number(times) } : {}),
    fault: faultPresets.find((it) => it.value === preset)?.fault,
  });
  if (!parsed.success)
    return `/_sandbox/trouble?error=${encodeURIComponent(parsed.error.issues[0]?.message ?? '')}`;
  sandbox.faults.add(parsed.data);
  return '/_sandbox/trouble';
}

/** The actions behind the dashboard's buttons. */
export function createActions(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.post('/:action', async (c) => {
    const name = c.req.param('action');
    const run = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!run) return c.text('No such action.', 404);
    const form: Form = {};
    for (const [key, value] of Object.entries(await c.req.parseBody().catch(() => ({}))))
      if (typeof value === 'string') form[key] = value.slice(0, 1000);
    return c.redirect(run(sandbox, form), 303);
  });
  return app;
}
