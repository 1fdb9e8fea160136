/** What an id at Gigs can look like: opaque, and short enough for an address. */
export const gigsId = /^[\w-]{1,64}$/;
