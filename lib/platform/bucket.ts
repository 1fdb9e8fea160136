/** What may be taken so many times at once, and so many times a second from then on. */
export function bucket(most: number, perSecond: number): { take(): boolean } {
  let left = most;
  let at = performance.now();
  return {
    take() {
      const now = performance.now();
      left = Math.min(most, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
