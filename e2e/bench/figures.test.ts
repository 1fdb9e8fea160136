import { expect, test } from 'vitest';
import { figure, growth, median } from './figures';
import { longestRow } from './upstream';

test('the median is the middle value, or lies between the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('what grows is set beside the same of a smaller shop', () => {
  const html = (size: string, bytes: number) => figure('HTML', `plan page, ${size}`, 'kB', [bytes]);
  const grown = growth([html('50 plans', 20), html('1,000 plans', 40)], '50 plans', '1,000 plans');
  expect(grown).toMatchObject([{ median: 2, goal: { met: false } }]);
  expect(growth([html('1,000 plans', 40)], '50 plans', '1,000 plans')).toEqual([]);
});

test('calls at the same time are one step, a call that waited for another is the next', () => {
  expect(longestRow([])).toBe(0);
  const both = [
    { from: 0, to: 40 },
    { from: 1, to: 41 },
  ];
  expect(longestRow(both)).toBe(1);
  expect(longestRow([...both, { from: 42, to: 80 }])).toBe(2);
  expect(longestRow([...both, { from: 40, to: 80 }, { from: 81, to: 90 }])).toBe(3);
});
