import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalQuery, queryOf, readArrival } from './arrival';

const arrival = { checkout: 'sealed', session_id: 'csn_1', status: 'success' };

describe('an arrival from Connect', () => {
  test('keeps what Connect made and nothing else', () => {
    expect(
      arrivalQuery({ ...arrival, answer: '404.1.x', utm: 'y', task: 'z' }, 'checkout'),
    ).toEqual(arrival);
    expect(arrivalQuery({ checkout: 'sealed' }, 'checkout')).toEqual({ checkout: 'sealed' });
    expect(arrivalQuery({}, 'checkout')).toEqual({});
  });

  test('is read whatever others add to its address', () => {
    const read = { sessionId: 'csn_1', sealed: 'sealed', hint: 'success' };
    const twice = { checkout: ['sealed', 'sealed'], session_id: ['csn_1', 'csn_1'] };
    expect(readArrival({ ...arrival, utm_source: 'mail', fbclid: ['a', 'b'] }, 'checkout')).toEqual(
      read,
    );
    expect(readArrival({ ...arrival, ...twice }, 'checkout')).toEqual(read);
    for (const status of [['success', 'user_aborted'], 'x'.repeat(65), {}]) {
      expect(readArrival({ ...arrival, status }, 'checkout')).toEqual({ ...read, hint: null });
    }
    const other = { ...arrival, session_id: ['csn_1', 'csn_2'] };
    expect(readArrival(other, 'checkout')).toBeNull();
  });

  test('leaves out what is repeated with another value, or longer than any record', () => {
    const status = ['success', 'user_aborted'];
    expect(arrivalQuery({ ...arrival, status }, 'checkout')).toEqual({
      checkout: 'sealed',
      session_id: 'csn_1',
    });
    const longest = 'x'.repeat(2_048);
    expect(arrivalQuery({ checkout: longest }, 'checkout')).toEqual({ checkout: longest });
    expect(arrivalQuery({ checkout: `${longest}x` }, 'checkout')).toEqual({});
  });
});

describe('the query of an address', () => {
  const read = (search: string) => queryOf(`https://shop.example/api/checkout/status${search}`);

  test('is what the page was given', () => {
    expect(read('')).toEqual({});
    expect(read('?status=')).toEqual({ status: '' });
    const value = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.record({ checkout: value, session_id: value, status: value }), (query) => {
        expect(read(`?${new URLSearchParams(query)}`)).toEqual(query);
      }),
    );
  });

  test('has a list where a parameter is repeated, which no single value matches', () => {
    const query = read('?status=success&session_id=csn_1&status=success');
    expect(query).toEqual({ status: ['success', 'success'], session_id: 'csn_1' });
    expect(arrivalQuery(query, 'checkout')).toEqual({ session_id: 'csn_1', status: 'success' });
  });
});
