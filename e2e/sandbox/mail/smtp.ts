import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Sandbox } from '../context';

const largest = 5 * 1024 * 1024;

/** An SMTP server that accepts every mail, with or without authentication. */
export function createSmtpServer(sandbox: Sandbox): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: largest,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then((mail) => {
          const envelope = session.envelope.rcptTo.map((it) => it.address);
          sandbox.mailbox.receive({
            from: mail.from?.text ?? '',
            to: envelope.length > 0 ? envelope : addresses(mail.to),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: typeof mail.html === 'string' ? mail.html : null,
          });
          done();
        })
        .catch((error: Error) => done(error));
    },
  });
}

function addresses(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []].flat().flatMap((it) => it.value.flatMap((entry) => entry.address ?? []));
}
