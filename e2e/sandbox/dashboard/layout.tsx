/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';

const pages = [
  ['/_sandbox', 'Overview'],
  ['/_sandbox/mail', 'Mail'],
] as const;

type Props = { title: string; current: string; children?: Child };

/** The frame of the pages for people. */
export function Layout({ title, current, children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Gigs sandbox`}</title>
        <link rel="stylesheet" href="/_sandbox/assets/dashboard.css" />
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
        <main>{children}</main>
      </body>
    </html>
  );
}
