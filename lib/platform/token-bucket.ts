/** A token bucket: `capacity` takes at once, then `perSecond` more each second. */
export function tokenBucket(capacity: number, perSecond: number): { take(): boolean } {
  let left = capacity;
  let at = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(capacity, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
