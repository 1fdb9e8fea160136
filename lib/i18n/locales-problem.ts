import 'server-only';

/** What is wrong with STORE_LOCALES, or null: whatever else imports the languages would throw. */
export function localesProblem(): Promise<string | null> {
  return import('./locales.js').then(
    () => null,
    (error: Error) => error.message,
  );
}
