import type { Hono } from 'hono';
import { z } from 'zod';
import type { Sandbox } from '../sandbox';
import { readBody } from './read-body';

const clockSchema = z.union([
  z.strictObject({
    advance: z
      .number()
      .min(0)
      .max(10 * 366 * 86_400),
  }),
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
    else if ('set' in body) sandbox.clock.set(Date.parse(body.set));
    else sandbox.clock.reset();
    return c.json(show());
  });
}
