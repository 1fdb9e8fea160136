import { readFileSync } from 'node:fs';
import { env } from '@/lib/platform/settings/env';
import { readEnvFiles } from '@/lib/platform/settings/env-files';
import { declarationSchema, receiptSchema } from './declaration';
import { isGenuine } from './receipt';

const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run verify-declaration -- <the JSON file of the mail>');
  process.exit(2);
}
readEnvFiles();
try {
  env();
} catch (error) {
  // Without the secret of the store every file would look forged.
  console.error(error instanceof Error ? error.message : 'The settings cannot be read.');
  process.exit(2);
}
const said = receiptSchema.extend({ declaration: declarationSchema }).safeParse(contentOf(file));
const isOurs = said.success && isGenuine(said.data.declaration, said.data);
console.log(
  isOurs
    ? `Genuine: this store received it at ${said.data.receivedAt}, word for word.`
    : 'Not genuine: this store did not write this file, or it was altered.',
);
process.exit(isOurs ? 0 : 1);

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.error(`${path} cannot be read as JSON.`);
    process.exit(2);
  }
}
