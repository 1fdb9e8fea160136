/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { codeOf, type Mail } from '../mail/mailbox';
import { Action, Layout } from './layout';

/** The mailbox page: newest first, one-time codes in large digits. */
export function MailPage({ mails }: { mails: Mail[] }) {
  return (
    <Layout title="Mail" current="/_sandbox/mail" isLive>
      {mails.length === 0 ? (
        <p class="soft">No mail yet. It appears here once a code is requested.</p>
      ) : (
        <Action to="clear-mail" label="Delete all" />
      )}
      {mails.map((mail) => (
        <Letter key={mail.id} mail={mail} />
      ))}
    </Layout>
  );
}

function Letter({ mail }: { mail: Mail }) {
  const code = codeOf(mail);
  return (
    <article class="card">
      <h2>{mail.subject}</h2>
      <p class="soft">
        To {mail.to.join(', ')} from {mail.from}, <time>{mail.receivedAt.slice(0, 19)}</time>
      </p>
      {code ? <p class="code">{code}</p> : null}
      <pre>{mail.text}</pre>
    </article>
  );
}
