import type { Hono } from 'hono';
import type { Sandbox } from '../context';
import { notFound } from '../errors';
import { faultRequestSchema } from '../faults/fault';
import { readBody } from './read-body';

/** Adds, lists and removes faults. */
export function addFaults(app: Hono, sandbox: Sandbox): void {
  app.get('/faults', (c) => c.json({ items: sandbox.faults.list() }));
  app.post('/faults', async (c) => {
    const fault = sandbox.faults.add(await readBody(c.req.raw, faultRequestSchema));
    return c.json(fault, 201);
  });
  app.delete('/faults', (c) => {
    sandbox.faults.clear();
    return c.json({ status: 'ok' });
  });
  app.delete('/faults/:id', (c) => {
    if (!sandbox.faults.remove(c.req.param('id'))) throw notFound('fault', c.req.param('id'));
    return c.json({ status: 'ok' });
  });
}
