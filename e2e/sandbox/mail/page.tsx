/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Layout } from '../dashboard/layout';
import { codeOf, type Mail } from './mailbox';

/** The mailbox for people: newest first, a one-time code in large figures. */
export function MailPage({ mails }: { mails: Mail[] }) {
  return (
    <Layout title="Mail" current="/_sandbox/mail">
      <h1>Mail</h1>
      {mails.length === 0 ? (
        <p class="soft">No mail yet. Reload after you asked for a code.</p>
      ) : null}
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
        To {mail.to.join(', ')} from {mail.from}, <time>{mail.receivedAt}</time>
      </p>
      {code ? <p class="code">{code}</p> : null}
      <pre>{mail.text}</pre>
    </article>
  );
}
