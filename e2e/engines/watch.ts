import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { storeUrl } from '../stage/ports';

const reports = '/engines-watch';

/** What Next prints when a page is left before its own request is answered. */
const ofLeaving = /Failed to fetch RSC payload .* TypeError: (?:Load failed|NetworkError)/;

/**
 * Runs in each page of the store before its own scripts. WebKit's driver shows no console and
 * neither engine's tells of refusals by the policy, so the page reports them itself.
 */
function watchPage(path: string): void {
  const report = (what: string) => navigator.sendBeacon(path, `${location.pathname}: ${what}`);
  document.addEventListener('securitypolicyviolation', (event) =>
    report(`refused by policy: ${event.effectiveDirective} ${event.blockedURI}`),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => report(`rejected: ${reason}`));
  window.addEventListener('error', ({ message }) => report(`error: ${message}`));
  for (const level of ['error', 'warn'] as const) {
    const print = console[level];
    console[level] = (...said: unknown[]) => {
      report(`console.${level}: ${said.join(' ')}`);
      print(...said);
    };
  }
  navigator.sendBeacon(path, 'watched');
}

/** The proxy between a browser and everything else, by which a test sees and stops things. */
export type Watch = {
  port: number;
  /** What went wrong on pages of the store, in order. */
  problems: string[];
  /** From now on this is no problem: the test brings it about. */
  expects: (problem: string) => void;
  /** How many pages have said that they are watched. */
  watched: () => number;
  /** Holds back the scripts of the store until the returned function is called. */
  holdScripts: () => () => void;
  stop: () => Promise<void>;
};

/** Starts a proxy that has every page of the store report what goes wrong. */
export async function startWatch(): Promise<Watch> {
  const problems: string[] = [];
  const expected = new Set<string>();
  let watched = 0;
  let scripts = Promise.resolve();

  const note = (problem: string) => expected.has(problem) || problems.push(problem);

  const answer = async (asked: IncomingMessage, answered: ServerResponse) => {
    const url = new URL(asked.url ?? '');
    if (url.pathname === reports) {
      if (asked.method === 'GET') {
        answered.setHeader('content-type', 'text/javascript');
        return answered.end(`(${watchPage})(${JSON.stringify(reports)})`);
      }
      const report = await textOf(asked);
      if (report === 'watched') watched += 1;
      else if (!ofLeaving.test(report)) note(report);
      return answered.writeHead(204).end();
    }
    const isOfStore = url.origin === storeUrl;
    if (isOfStore && url.pathname.endsWith('.js')) await scripts;
    const { method, headers } = asked;
    const passed = request(url, { method, headers: { ...headers, 'accept-encoding': 'identity' } });
    asked.pipe(passed);
    const [said] = (await once(passed, 'response')) as [IncomingMessage];
    // Of what a page needs; pages themselves may be missing on purpose.
    if (isOfStore && Number(said.statusCode) >= 400 && !headers.accept?.startsWith('text/html')) {
      note(`${said.statusCode} ${url.pathname}`);
    }
    const isPage = isOfStore && said.headers['content-type']?.startsWith('text/html');
    const { 'content-length': _, ...kept } = said.headers;
    answered.writeHead(said.statusCode ?? 502, isPage ? kept : said.headers);
    if (!isPage) return said.pipe(answered);
    const html = await textOf(said);
    answered.end(html.replace('<head>', `<head><script src="${reports}"></script>`));
  };
  const server = createServer((asked, answered) => {
    answer(asked, answered).catch(() => answered.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    problems,
    expects: (problem) => expected.add(problem),
    watched: () => watched,
    holdScripts() {
      let release = () => {};
      scripts = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
