import { beforeEach, describe, expect, test } from 'vitest';
import { memoryKv } from './memory';
import type { Kv } from './types';

let time = 0;
let store: Kv;

beforeEach(() => {
  time = 1_000_000;
  store = memoryKv(() => time);
});

function pass(seconds: number): void {
  time += seconds * 1000;
}

describe('the memory', () => {
  test('gives back what was set, and null for what was not', async () => {
    await store.set('a', '');
    expect(await store.get('a')).toBe('');
    expect(await store.get('b')).toBeNull();
    await store.set('a', '2');
    expect(await store.get('a')).toBe('2');
    await store.delete('a');
    expect(await store.get('a')).toBeNull();
  });

  test('forgets at the end of a lifetime, and never without one', async () => {
    await store.set('short', '1', 10);
    await store.set('long', '1');
    pass(9.999);
    expect(await store.get('short')).toBe('1');
    pass(0.001);
    expect(await store.get('short')).toBeNull();
    pass(10 * 365 * 24 * 60 * 60);
    expect(await store.get('long')).toBe('1');
  });

  test('starts a new lifetime when a value is set again', async () => {
    await store.set('a', '1', 10);
    pass(9);
    await store.set('a', '2', 10);
    pass(9);
    expect(await store.get('a')).toBe('2');
  });

  test('hands a value to one of many takers, and an expired one to none', async () => {
    await store.set('a', '1', 10);
    const taken = await Promise.all([1, 2, 3].map(() => store.getAndDelete('a')));
    expect(taken.filter((value) => value !== null)).toEqual(['1']);
    await store.set('a', '1', 10);
    pass(10);
    expect(await store.getAndDelete('a')).toBeNull();
  });

  test('counts every call, also those at the same time', async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => store.increment('a', 10)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await store.increment('b', 10)).toBe(1);
  });

  test('ends a window where the first call began it: later calls do not prolong it', async () => {
    await store.increment('a', 10);
    pass(9);
    expect(await store.increment('a', 10)).toBe(2);
    pass(1);
    expect(await store.increment('a', 10)).toBe(1);
  });

  test('sweeps out what has expired as new values come in, and nothing else', async () => {
    await store.set('expired', '1', 10);
    await store.set('kept', '1', 60);
    pass(10);
    for (let count = 0; count < 1_000; count += 1) await store.set(`new-${count}`, '1', 10);
    // Back in time an entry would be readable again, were it still there.
    pass(-5);
    expect(await store.get('expired')).toBeNull();
    expect(await store.get('kept')).toBe('1');
  });
});
