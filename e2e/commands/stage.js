import { checkPort, ready, start } from './prepare.js';

const ports = { store: 3000, gigs: 4400, connect: 4401, smtp: 4402 };

/** Where the store and the sandbox's control panel are. */
export const store = `http://localhost:${ports.store}`;
export const gigs = `http://127.0.0.1:${ports.gigs}`;

/** Ends with a clear sentence when one of the ports is in use. */
export async function checkPorts() {
  await checkPort(ports.store, 'the store');
  await checkPort(ports.gigs, 'the sandbox');
  await checkPort(ports.connect, "the sandbox's checkout");
  await checkPort(ports.smtp, "the sandbox's mail");
}

/** Starts the sandbox with its demo accounts and, against it, the store as it was built. */
export async function startStage() {
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
    SHUTDOWN_GRACE: '0',
  });
  await ready(`${store}/api/health`, shop, 'The store');
  return { sandbox, shop };
}
