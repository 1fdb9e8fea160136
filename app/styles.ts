import './globals.css';

/**
 * The styles as text. `next build` puts app/styles-loader.js in place of this module on the server,
 * and nothing in place of it in the browser; `next dev` serves a file that it can replace.
 */
export const styles: string | undefined = undefined;
