import { createRequire } from 'node:module';

// Node finds no named exports in this package of Next, which is CommonJS.
const { loadEnvConfig }: typeof import('@next/env') = createRequire(import.meta.url)('@next/env');

/**
 * Reads the `.env` files that `npm start` reads. What looks at settings while it is being loaded,
 * such as the languages, has to be imported after this.
 */
export function readEnvFiles(): void {
  loadEnvConfig(process.cwd());
}
