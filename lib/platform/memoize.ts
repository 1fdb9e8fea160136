/** A function that remembers for good what it gave for each key: for few of them, which last. */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return remembering(new Map<Key, Value>(), make);
}

/** The same for objects, each remembered for as long as it is in use. */
export function memoizeByObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  return remembering(new WeakMap<Key, Value>(), make);
}

type Memory<Key, Value> = {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  delete(key: Key): unknown;
};

function remembering<Key, Value>(memory: Memory<Key, Value>, make: (key: Key) => Value) {
  return (key: Key): Value => {
    // What there is not is remembered, too: it may cost as much to find out.
    if (memory.has(key)) return memory.get(key) as Value;
    const made = make(key);
    memory.set(key, made);
    // What failed may succeed the next time.
    if (made instanceof Promise) made.catch(() => memory.delete(key));
    return made;
  };
}
