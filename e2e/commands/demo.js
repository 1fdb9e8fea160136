import { build, checkNode, checkPort, install, ready, start, stop } from './prepare.js';

const ports = { store: 3000, gigs: 4400, connect: 4401, smtp: 4402 };
const store = `http://localhost:${ports.store}`;
const gigs = `http://127.0.0.1:${ports.gigs}`;

checkNode();
await checkPort(ports.store, 'the store');
await checkPort(ports.gigs, 'the sandbox');
await checkPort(ports.connect, "the sandbox's checkout");
await checkPort(ports.smtp, "the sandbox's mail");
install();
build();

console.log('\n▸ Starting the sandbox and the store');
const sandbox = start([
  '--import',
  'tsx',
  'e2e/sandbox/main.ts',
  '--quiet',
  ...['--port', `${ports.gigs}`, '--connect-port', `${ports.connect}`],
  ...['--smtp-port', `${ports.smtp}`],
]);
await ready(`${gigs}/_sandbox/health`, sandbox, 'The sandbox');

const shop = start(['node_modules/next/dist/bin/next', 'start', '-p', `${ports.store}`], {
  GIGS_PROJECT: 'demo',
  GIGS_TOKEN: 'sandbox_key_demo',
  GIGS_API_URL: gigs,
  GIGS_CONNECT_ORIGINS: `http://127.0.0.1:${ports.connect}`,
  SITE_URL: store,
  AUTH_SECRET: 'for-the-demo-only-for-the-demo-only-',
  SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
  MAIL_FROM: 'store@example.com',
  STORE_NAME: 'Demo Mobile',
  SUPPORT_EMAIL: 'help@example.com',
});
await ready(`${store}/api/health`, shop, 'The store');

console.log(`
  The store      ${store}
  Its mailbox    ${gigs}/_sandbox/mail     (sign-in codes arrive here)
  The sandbox    ${gigs}/_sandbox

  Sign in with one of the demo accounts, open the mailbox, type the code:

    ada@example.com         several SIMs: one fits, the others say why not
    linus@example.com       one SIM
    grace@example.com       no SIM yet
    margaret@example.com    a plan that is being set up, and a device
    katherine@example.com   a blocked account

  or any other address, which Gigs does not know yet. Ctrl-C stops both.
`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => process.exit(0));
}
sandbox.once('exit', () => stop('The sandbox has stopped.'));
shop.once('exit', () => stop('The store has stopped.'));
