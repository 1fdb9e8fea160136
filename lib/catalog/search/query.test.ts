import { expect, test } from 'vitest';
import { activeFilters, changeQuery, withoutFilters } from './query';

test('a change begins at the first page again and touches nothing else', () => {
  const query = { q: 'x', data: '5', sort: 'price', page: '3' };
  expect(changeQuery(query, 'data', undefined)).toEqual({ q: 'x', sort: 'price' });
  expect(changeQuery(query, 'data', '1')).toEqual({ q: 'x', data: '1', sort: 'price' });
  expect(withoutFilters(query)).toEqual({ sort: 'price' });
  expect(activeFilters(query)).toEqual(['q', 'data']);
});
