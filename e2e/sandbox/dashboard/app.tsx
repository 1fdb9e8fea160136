/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { MailPage } from '../mail/page';
import type { Sandbox } from '../sandbox';
import { dashboardCss } from './styles';

/** The pages for people: dashboard and mailbox. */
export function createDashboard(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-frame-options', 'DENY');
    c.header('referrer-policy', 'no-referrer');
    c.header(
      'content-security-policy',
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
  });
  app.get('/assets/dashboard.css', (c) =>
    c.body(dashboardCss, 200, { 'content-type': 'text/css' }),
  );
  app.get('/mail', (c) => c.html(<MailPage mails={sandbox.mailbox.list(c.req.query('to'))} />));
  app.get('/', (c) => c.redirect('/_sandbox/mail'));
  return app;
}
