import type { Hono } from 'hono';
import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { withoutSecrets } from '../events/event-log';
import { isLoopbackUrl } from '../options';
import { readBody } from './read-body';

const deliverySettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  secret: z.string().startsWith('whsec_').optional(),
  copies: z.int().min(1).max(10).optional(),
  hold: z.boolean().optional(),
  timeoutSeconds: z.number().min(0.1).max(60).optional(),
});

/** Lists events and controls their delivery. */
export function addEvents(app: Hono, sandbox: Sandbox): void {
  app.get('/events', (c) => {
    const { type, contains } = c.req.query();
    const items = sandbox.events
      .list()
      .map(withoutSecrets)
      .filter(
        (event) =>
          (!type || event.type === type) && (!contains || JSON.stringify(event).includes(contains)),
      );
    return c.json({ items });
  });
  app.post('/events/:id/deliver', async (c) => {
    const event = sandbox.events.get(c.req.param('id'));
    if (!event) throw notFound('event', c.req.param('id'));
    const { copies = 1 } = await readBody(
      c.req.raw,
      z.strictObject({ copies: z.int().min(1).max(10).optional() }),
    );
    const sent = Array.from({ length: copies }, () => sandbox.deliveries.send(event));
    return c.json({ items: sent }, 202);
  });
  app.get('/deliveries', (c) => c.json({ items: sandbox.deliveries.list() }));
  const settings = () => ({
    ...sandbox.deliveries.settings,
    secret: '[masked]',
    url: sandbox.deliveries.settings.url ?? null,
    held: sandbox.deliveries.held,
  });
  app.get('/webhook', (c) => c.json(settings()));
  app.post('/webhook', async (c) => {
    const { url, ...rest } = await readBody(c.req.raw, deliverySettings);
    if (url && !isLoopbackUrl(url) && !sandbox.options.allowRemote)
      throw invalid('url', 'Must be on this machine, unless --allow-remote is given.');
    Object.assign(
      sandbox.deliveries.settings,
      rest,
      url === undefined ? {} : { url: url ?? undefined },
    );
    return c.json(settings());
  });
  app.post('/webhook/release', async (c) => {
    const schema = z.strictObject({
      order: z.enum(['newestFirst', 'oldestFirst', 'shuffled']).optional(),
    });
    const { order } = await readBody(c.req.raw, schema);
    return c.json({ released: sandbox.deliveries.release(order) });
  });
}
