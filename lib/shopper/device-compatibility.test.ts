import { expect, test } from 'vitest';
import type { SimType } from '@/lib/catalog/types';
import { deviceFit, deviceTakes } from './device-compatibility';

const both: SimType[] = ['eSIM', 'pSIM'];
const esim: SimType[] = ['eSIM'];
const card: SimType[] = ['pSIM'];

test.each([
  [both, both, 'fits'],
  [both, esim, 'with-esim'],
  [both, card, 'with-card'],
  [esim, both, 'fits'],
  [esim, esim, 'fits'],
  [esim, card, 'needs-esim'],
  [card, both, 'fits'],
  [card, esim, 'needs-card'],
  [card, card, 'fits'],
  [both, [], null],
  [[], both, null],
])('a plan for %j and a device that takes %j: %s', (plan, device, fit) => {
  expect(deviceFit({ simTypes: plan }, device)).toBe(fit);
  expect(deviceFit({ simTypes: plan.toReversed() }, device.toReversed())).toBe(fit);
});

test('what a device takes is one of four', () => {
  expect([both, esim, card, []].map(deviceTakes)).toEqual(['both', 'esim', 'card', 'unknown']);
});
