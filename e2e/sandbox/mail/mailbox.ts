import { newId } from '../ids';

export type Mail = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  receivedAt: string;
};

const kept = 1000;

/** Mail that arrived over SMTP, newest first. */
export class Mailbox {
  #mails: Mail[] = [];

  constructor(private readonly now: () => number) {}

  receive(mail: Omit<Mail, 'id' | 'receivedAt'>): void {
    this.#mails.unshift({
      id: newId('eml'),
      ...mail,
      receivedAt: new Date(this.now()).toISOString(),
    });
    this.#mails.length = Math.min(this.#mails.length, kept);
  }

  list(to?: string): Mail[] {
    const wanted = to?.toLowerCase();
    return this.#mails.filter(
      (mail) => !wanted || mail.to.some((address) => address.toLowerCase() === wanted),
    );
  }

  clear(): void {
    this.#mails = [];
  }
}

/** The one-time code of a mail, when it holds one. */
export function codeOf(mail: Mail): string | null {
  return /(?<!\d)\d{6}(?!\d)/.exec(`${mail.subject}\n${mail.text}`)?.[0] ?? null;
}
