/**
 * What an id at Gigs can look like: it is opaque, has at most 64 characters, and may change its
 * form, so it may hold all that an address holds as it is, but for `.` and `..`, which mean a path.
 * Apart from schema.ts, so that the browser does not load zod for it.
 */
export const gigsId = /^(?!\.{1,2}$)[\w.~:@=+-]{1,64}$/;

/** What is an id at Gigs, null where it cannot be one. */
export function parseGigsId(text: string): string | null {
  return gigsId.test(text) ? text : null;
}

/** The id in a segment of an address, where Next leaves it escaped. */
export function idInSegment(segment: string): string {
  return segment.replace(/%(?:3A|40|3D|2B)/gi, decodeURIComponent);
}
