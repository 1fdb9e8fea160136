/** Orders by `createdAt`, whatever the order in which Gigs lists; what has no date comes last. */
export function newestFirst(a: { createdAt: string }, b: { createdAt: string }): number {
  return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0);
}
