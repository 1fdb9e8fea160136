import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { declarationSchema, receiptSchema } from './declaration';
import { isGenuine } from './receipt';

// Node finds no named exports in this package of Next, which is CommonJS.
const { loadEnvConfig }: typeof import('@next/env') = createRequire(import.meta.url)('@next/env');

const file = process.argv[2];
if (!file) {
  console.error('Usage: npm run verify-declaration <the JSON file of the mail>');
  process.exit(2);
}
loadEnvConfig(process.cwd());
const said = receiptSchema
  .extend({ declaration: declarationSchema })
  .safeParse(JSON.parse(readFileSync(file, 'utf8')));
const isOurs = said.success && isGenuine(said.data.declaration, said.data);
console.log(
  isOurs ? 'Genuine: this store received it so, then.' : 'NOT of this store, or altered.',
);
process.exit(isOurs ? 0 : 1);
