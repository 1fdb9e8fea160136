import type { Hono } from 'hono';
import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid } from '../errors';
import { readBody } from './read-body';

// Every subscription renews on the way, so a leap of millennia would never end.
const furthest = 10 * 366 * 86_400;

const clockSchema = z.union([
  z.strictObject({ advance: z.number().min(0).max(furthest) }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** Shows and moves the time. */
export function addClock(app: Hono, sandbox: Sandbox): void {
  const show = () => ({
    now: sandbox.clock.iso(),
    offset: sandbox.clock.offset,
    jobs: sandbox.clock.pending.slice(0, 100),
  });
  app.get('/clock', (c) => c.json(show()));
  app.post('/clock', async (c) => {
    const body = await readBody(c.req.raw, clockSchema);
    if ('advance' in body) sandbox.clock.advance(body.advance);
    else if ('set' in body) sandbox.clock.set(within(sandbox, Date.parse(body.set)));
    else sandbox.clock.reset();
    return c.json(show());
  });
}

function within({ clock }: Sandbox, moment: number): number {
  if (Math.abs(moment - clock.now()) > furthest * 1000)
    throw invalid('set', 'Must be at most ten years away.');
  return moment;
}
