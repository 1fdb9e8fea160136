/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { Sandbox } from '../context';
import { kinds } from '../store/state';
import { createActions } from './actions';
import { ClockPage } from './clock';
import { EventsPage } from './events';
import { FaultsPage } from './faults';
import { liveScript } from './live-script';
import { MailPage } from './mail';
import { OverviewPage } from './overview';
import { ProfilesPage } from './profiles';
import { RequestsPage } from './requests';
import { KindPage, StatePage } from './state';
import { dashboardCss } from './styles';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The dashboard and the mailbox. */
export function createDashboard(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-frame-options', 'DENY');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('content-security-policy', policy);
  });
  app.get('/assets/dashboard.css', (c) =>
    c.body(dashboardCss, 200, { 'content-type': 'text/css' }),
  );
  app.get('/assets/live.js', (c) => c.body(liveScript, 200, { 'content-type': 'text/javascript' }));
  app.get('/', (c) => c.html(<OverviewPage sandbox={sandbox} />));
  app.get('/mail', (c) => c.html(<MailPage mails={sandbox.mailbox.list(c.req.query('to'))} />));
  app.get('/log', (c) => {
    const contains = c.req.query('contains') ?? '';
    const requests = sandbox.requests.list({ contains }).slice(-200).reverse();
    return c.html(<RequestsPage requests={requests} contains={contains} />);
  });
  app.get('/event-log', (c) => c.html(<EventsPage sandbox={sandbox} />));
  app.get('/trouble', (c) =>
    c.html(<FaultsPage sandbox={sandbox} error={c.req.query('error') ?? null} />),
  );
  app.get('/strange', (c) => c.html(<ProfilesPage sandbox={sandbox} />));
  app.get('/time', (c) => c.html(<ClockPage sandbox={sandbox} />));
  app.get('/state', (c) => c.html(<StatePage sandbox={sandbox} />));
  app.get('/state/:kind', (c) => {
    const kind = kinds.find((it) => it === c.req.param('kind'));
    if (!kind) return c.notFound();
    const after = c.req.query('after');
    return c.html(<KindPage sandbox={sandbox} kind={kind} after={after} />);
  });
  app.route('/actions', createActions(sandbox));
  return app;
}
