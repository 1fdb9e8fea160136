/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

const pages = [
  ['/_sandbox', 'Overview'],
  ['/_sandbox/mail', 'Mail'],
  ['/_sandbox/log', 'Requests'],
  ['/_sandbox/event-log', 'Events'],
  ['/_sandbox/trouble', 'Faults'],
  ['/_sandbox/strange', 'Profiles'],
  ['/_sandbox/time', 'Clock'],
  ['/_sandbox/state', 'State'],
] as const;

type Props = { title: string; current: string; isLive?: boolean; children?: Child };

/** The layout of dashboard and mailbox. */
export function Layout({ title, current, isLive = false, children }: Props) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – Gigs sandbox`}</title>
          <link rel="stylesheet" href="/_sandbox/assets/dashboard.css" />
          {isLive ? <script src="/_sandbox/assets/live.js" defer></script> : null}
        </head>
        <body>
          <header>
            <strong>Gigs sandbox</strong>
            <nav aria-label="Sandbox">
              {pages.map(([href, name]) => (
                <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
                  {name}
                </a>
              ))}
            </nav>
          </header>
          <main>
            <h1>{title}</h1>
            {isLive ? <div data-live>{children}</div> : children}
          </main>
        </body>
      </html>
    </>
  );
}

type ActionProps = { to: string; label: string; fields?: Record<string, string> };

/** A form with one button. */
export function Action({ to, label, fields = {} }: ActionProps) {
  return (
    <form method="post" action={`/_sandbox/actions/${to}`} class="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="quiet">
        {label}
      </button>
    </form>
  );
}

/** A JSON value behind a disclosure. */
export function Json({ label, value }: { label: string; value: unknown }) {
  return (
    <details>
      <summary>{label}</summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}
