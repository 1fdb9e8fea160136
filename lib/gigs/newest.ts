/** When the newest of these was created, by Gigs' clock, in milliseconds; 0 for none. */
export function newestOf(items: readonly { createdAt: string }[]): number {
  const created = items.map(({ createdAt }) => Date.parse(createdAt)).filter(Number.isFinite);
  return Math.max(0, ...created);
}
