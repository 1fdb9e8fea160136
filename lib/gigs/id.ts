/**
 * What an id at Gigs can look like. Apart from schema.ts, so that the browser does not load zod for
 * it.
 */
export const gigsId = /^[\w-]{1,64}$/;
