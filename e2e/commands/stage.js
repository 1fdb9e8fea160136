import { bankSettings } from '../bank/client.js';
import { storeCommand } from './build.js';
import { checkPort, ready, start } from './prepare.js';
import { withoutBrand } from './without-brand.js';

/** `E2E_PORTS` is added to every port, so that several runs fit on one machine. */
const apart = Number(process.env.E2E_PORTS ?? 0);
const ports = {
  store: 3000 + apart,
  gigs: 4400 + apart,
  connect: 4401 + apart,
  smtp: 4402 + apart,
  bank: 4403 + apart,
};

/** Where the store and the sandbox's control panel are. */
export const store = `http://localhost:${ports.store}`;
export const gigs = `http://127.0.0.1:${ports.gigs}`;

/** Where the bank is, if there is one. */
export const bank = `http://127.0.0.1:${ports.bank}`;

/** Ends with a clear sentence when one of the ports is in use. */
export async function checkPorts() {
  await checkPort(ports.store, 'the store');
  await checkPort(ports.gigs, 'the sandbox');
  await checkPort(ports.connect, "the sandbox's checkout");
  await checkPort(ports.smtp, "the sandbox's mail");
}

/** The settings of a store that talks to the sandbox. */
export const demoSettings = {
  GIGS_PROJECT: 'demo',
  GIGS_TOKEN: 'sandbox_key_demo',
  GIGS_API_URL: gigs,
  GIGS_CONNECT_ORIGINS: `http://127.0.0.1:${ports.connect}`,
  SITE_URL: store,
  AUTH_SECRET: 'for-the-demo-only-for-the-demo-only-',
  SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
  MAIL_FROM: 'store@example.com',
  STORE_NAME: 'Demo Mobile',
  NETWORK_NAMES: 'p3=Telva,p5=Mobilo,p9=Nordnet',
  SUPPORT_EMAIL: 'help@example.com',
  SHUTDOWN_GRACE: '0',
};

/**
 * Starts the sandbox with its demo accounts.
 * @param {string[]} [flags]
 */
export async function startSandbox(flags = []) {
  const sandbox = start([
    ...['--import', 'tsx', 'e2e/sandbox/main.ts', '--quiet'],
    ...['--port', `${ports.gigs}`, '--connect-port', `${ports.connect}`],
    ...['--smtp-port', `${ports.smtp}`, ...flags],
  ]);
  await ready(`${gigs}/_sandbox/health`, sandbox, 'The sandbox');
  return sandbox;
}

/**
 * Starts the sandbox with its demo accounts and, against it, the store as it was built; without the
 * brand of this clone, unless the settings name it.
 * @param {{ sandboxFlags?: string[], nodeFlags?: string[], settings?: Record<string, string> }} [more]
 */
export async function startStage({ sandboxFlags = [], nodeFlags = [], settings = {} } = {}) {
  console.log('\n▸ Starting the sandbox and the store');
  const sandbox = await startSandbox(sandboxFlags);
  const { command, args, env } = storeCommand(ports.store, nodeFlags);
  const shop = start(args, { ...env, ...withoutBrand(), ...demoSettings, ...settings }, command);
  await ready(`${store}/api/health`, shop, 'The store');
  return { sandbox, shop };
}

/** Starts a bank whose customers the store knows, and returns what the store has to be told. */
export async function startBank() {
  await checkPort(ports.bank, 'the bank');
  const args = ['--import', 'tsx', 'e2e/bank/main.ts', '--port', `${ports.bank}`];
  await ready(`${bank}/_bank/health`, start([...args, '--store', store]), 'The bank');
  return bankSettings(bank);
}
