import type { Sandbox } from './context';
import { ApiError } from './errors';
import { help, readOptions, UsageError } from './options';
import { createSandbox } from './sandbox';
import { startSandbox } from './server';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(help);
    return;
  }
  const sandbox = createSandbox(options);
  const { close } = await startSandbox(sandbox);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  if (!options.quiet) process.stdout.write(welcome(sandbox));
}

function welcome({ addresses, options, deliveries }: Sandbox): string {
  const rows: [string, string][] = [
    ['Dashboard', `${addresses.api}/_sandbox`],
    ['API', addresses.api],
    ['Project', options.project],
    ['API key', options.key === 'sandbox_key_demo' ? options.key : '(as given with --key)'],
    ['Connect', addresses.connect],
    ['Mailbox', `${addresses.api}/_sandbox/mail`],
    ['SMTP', `smtp://${options.host}:${addresses.smtpPort}`],
    ['Webhooks', deliveries.settings.url ?? 'none (--webhook-url)'],
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(11)}${value}`);
  return `The Gigs sandbox is running.\n\n${lines.join('\n')}\n\nCtrl-C stops it.\n`;
}

main().catch((error: unknown) => {
  const isExpected = error instanceof UsageError || error instanceof ApiError;
  const message = isExpected ? error.message : error;
  process.stderr.write(`${message instanceof Error ? message.stack : message}\n`);
  process.exit(1);
});
