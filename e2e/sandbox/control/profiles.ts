import type { Hono } from 'hono';
import { z } from 'zod';
import type { Sandbox } from '../context';
import { profiles } from '../profiles/profiles';
import { readBody } from './read-body';

const request = z.strictObject({ active: z.array(z.string()) });

/** Lists the profiles and switches between them. */
export function addProfiles(app: Hono, sandbox: Sandbox): void {
  const all = () => ({
    items: Object.entries(profiles).map(([name, { says }]) => ({
      name,
      says,
      active: sandbox.profiles.has(name),
    })),
  });
  app.get('/profiles', (c) => c.json(all()));
  app.post('/profiles', async (c) => {
    sandbox.profiles.set((await readBody(c.req.raw, request)).active);
    return c.json(all());
  });
}
