import { build } from './build.js';
import { settingsOfDemo } from './demo-settings.js';
import { checkNode, install, readFlags, root, stop } from './prepare.js';
import { bank, checkPorts, gigs, startBank, startStage, store } from './stage.js';

const flags = readFlags({ bank: { type: 'boolean', default: false } });
checkNode();
await checkPorts();
await install();
await build({});
const { default: next } = await import('@next/env');
const silent = { info: () => undefined, error: () => undefined };
const { combinedEnv, parsedEnv = {} } = next.loadEnvConfig(root, false, silent);
const settings = {
  BRAND_FOLDER: process.env.BRAND_FOLDER ?? '',
  BRAND_PREVIEW: 'true',
  ...settingsOfDemo(combinedEnv, parsedEnv),
  ...(flags.bank && (await startBank())),
};
const { sandbox, shop } = await startStage({ settings });

if (flags.bank) {
  console.log(`
  The bank       ${bank}        (its customers sign in with their account there)
  Its app        ${bank}/app    (a tap opens the store, signed in)`);
}
console.log(`
  The store      ${store}
  Its brand      ${store}/brand-preview    (every part in what is in brand/)
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
  // Ctrl-C is how a demo ends: no failure.
  process.removeAllListeners(signal).on(signal, () => process.exit(0));
}
sandbox.once('exit', () => stop('The sandbox has stopped.'));
shop.once('exit', () => stop('The store has stopped.'));
