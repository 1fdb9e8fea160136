type Pause = { over: Promise<void>; next: Promise<void> | null };

/**
 * Runs something at most once per interval (ms) for each key: at once if it has not run lately,
 * otherwise once at the end of the interval for all calls. The run a caller waits for always starts
 * after the call.
 */
export function coalesce<Key>(
  run: (key: Key) => Promise<void>,
  milliseconds: number,
): (key: Key) => Promise<void> {
  const pauses = new Map<Key, Pause>();

  function start(key: Key): Promise<void> {
    const over = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
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
