import { beforeEach, expect, test, vi } from 'vitest';
import { keepInAddress } from './address';

const location = { pathname: '/', search: '' };
const replaceState = vi.fn((_state: unknown, _title: string, address: string) => {
  location.search = new URL(address, 'https://shop.example').search;
});
const listeners = new Map<string, (event: object) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  // Long after the test before.
  vi.advanceTimersByTime(60_000);
  location.search = '';
  replaceState.mockClear();
  vi.stubGlobal('window', { location, history: { replaceState } });
  vi.stubGlobal('addEventListener', (name: string, run: () => void) => {
    listeners.set(name, run);
  });
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
});

test('a change is in the address at once', () => {
  keepInAddress({ plan: 'pln_1', sim: undefined });
  expect(location.search).toBe('?plan=pln_1');
  keepInAddress({ plan: '' });
  expect(location.search).toBe('');
});

test('a key that is held down for half a minute stays within what Safari takes', () => {
  for (let press = 0; press < 330; press += 1) {
    keepInAddress({ plan: `pln_${press}` });
    vi.advanceTimersByTime(90);
  }
  expect(replaceState.mock.calls.length).toBeLessThan(50);
  vi.advanceTimersByTime(1_000);
  expect(location.search).toBe('?plan=pln_329');
});

test('what waits is written before the shopper leaves', () => {
  for (let press = 0; press < 40; press += 1) keepInAddress({ plan: `pln_${press}` });
  expect(location.search).not.toBe('?plan=pln_39');
  vi.stubGlobal('Element', class {});
  listeners.get('click')?.({ type: 'click', target: {} });
  expect(location.search).not.toBe('?plan=pln_39');
  listeners.get('submit')?.({ type: 'submit' });
  expect(location.search).toBe('?plan=pln_39');
  expect(listeners.size).toBe(0);
});
