import 'server-only';
import { env, SettingsError } from './env';

/** Ends the process with one readable list when settings are missing or malformed. */
export function checkSettings(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}
