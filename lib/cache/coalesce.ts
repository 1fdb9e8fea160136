type Pause = { over: Promise<void>; next: Promise<void> | null };

/**
 * Runs something at most once per interval for each key: at once when it has not run lately,
 * otherwise at the end of the interval, once for all callers in between. What a caller gets has
 * started after its call.
 */
export function coalesce<Key>(
  run: (key: Key) => Promise<void>,
  intervalMs: number,
): (key: Key) => Promise<void> {
  const pauses = new Map<Key, Pause>();

  function start(key: Key): Promise<void> {
    const over = new Promise<void>((resolve) => setTimeout(resolve, intervalMs));
    const pause: Pause = { over, next: null };
    pauses.set(key, pause);
    over.then(() => {
      if (!pause.next) pauses.delete(key);
    });
    return run(key);
  }

  return (key) => {
    const pause = pauses.get(key);
    if (!pause) return start(key);
    pause.next ??= pause.over.then(() => start(key));
    return pause.next;
  };
}
