import { Hono } from 'hono';
import type { Sandbox } from '../context';
import { ApiError } from '../errors';
import { codeOf } from '../mail/mailbox';
import { resetSandbox } from '../sandbox';
import { mergeSeed } from '../seed/merge-seed';
import { seedSchema } from '../seed/seed-format';
import { addClock } from './clock';
import { addEvents } from './events';
import { addFaults } from './faults';
import { addObjects } from './objects';
import { addProfiles } from './profiles';
import { readBody } from './read-body';

/** The control API of the sandbox, which is not part of Gigs. */
export function createControl(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.post('/seed', async (c) =>
    c.json(mergeSeed(sandbox, await readBody(c.req.raw, seedSchema)), 201),
  );
  app.post('/reset', (c) => {
    resetSandbox(sandbox);
    return c.json({ status: 'ok' });
  });
  addObjects(app, sandbox);
  addClock(app, sandbox);
  addFaults(app, sandbox);
  addProfiles(app, sandbox);
  addEvents(app, sandbox);
  app.get('/requests', (c) => {
    const { path, method, contains, since } = c.req.query();
    return c.json({
      items: sandbox.requests.list({
        path: path === undefined ? undefined : regExp(path),
        method,
        contains,
        since: since === undefined ? undefined : requestId(since),
      }),
    });
  });
  app.get('/mail.json', (c) =>
    c.json({
      items: sandbox.mailbox
        .list(c.req.query('to'))
        .map((mail) => ({ ...mail, to: mail.to.join(', '), code: codeOf(mail) })),
    }),
  );
  app.delete('/mail', (c) => {
    sandbox.mailbox.clear();
    return c.json({ status: 'ok' });
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.envelope, error.status);
    process.stderr.write(`${error.stack}\n`);
    return c.json(new ApiError('internal', 'Something went wrong in the sandbox.').envelope, 500);
  });
  return app;
}

function requestId(text: string): number {
  const id = Number(text);
  if (!Number.isInteger(id)) throw new ApiError('invalid', 'since must be the id of a request.');
  return id;
}

function regExp(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new ApiError('invalid', 'path must be a regular expression.');
  }
}
