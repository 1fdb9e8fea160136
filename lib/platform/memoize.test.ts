import { expect, test, vi } from 'vitest';
import { memoize, memoizeByObject } from './memoize';

test.each([null, undefined, 0, 'made'])('%j is made once for each key', (value) => {
  const make = vi.fn(() => value);
  const remembered = memoize<string, unknown>(make);
  expect([remembered('a'), remembered('a'), remembered('b')]).toEqual([value, value, value]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('what failed is made again', async () => {
  const make = vi.fn().mockRejectedValueOnce(new Error('no memory')).mockResolvedValue('made');
  const remembered = memoize<string, Promise<string>>(make);
  await expect(remembered('a')).rejects.toThrow('no memory');
  expect([await remembered('a'), await remembered('a')]).toEqual(['made', 'made']);
  expect(make).toHaveBeenCalledTimes(2);
});

test('objects are told apart by what they are, not by what is in them', () => {
  const make = vi.fn(() => null);
  const remembered = memoizeByObject(make);
  const one = {};
  expect([remembered(one), remembered(one), remembered({})]).toEqual([null, null, null]);
  expect(make).toHaveBeenCalledTimes(2);
});
