import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { redirectToPlaceName } from './place-name';
import type { Passed } from './step';

const passed: Passed = { request: new Headers(), headers: new Headers(), cookies: [] };

async function answer(path: string, method = 'GET') {
  const request = new NextRequest(`https://shop.example${path}`, { method });
  const response = await redirectToPlaceName(request, passed);
  return response && [response.status, response.headers.get('location')];
}

test.each([
  ['/destinations/DE', '/destinations/germany'],
  ['/destinations/alemania?utm_source=x', '/destinations/germany?utm_source=x'],
  ['/es/destinations/germany', '/es/destinations/alemania'],
  ['/de/destinations/T%C3%BCrkei', '/de/destinations/turkei'],
  ['/destinations/No%20Where!', '/destinations/no-where'],
  ['/destinations/%E6%97%A5', '/destinations/-'],
])('%s leads to %s', async (path, to) => {
  expect(await answer(path)).toEqual([308, `https://shop.example${to}`]);
});

test.each([
  ...['/destinations/germany', '/de/destinations/deutschland', '/destinations', '/plans/germany'],
  ...['/destinations/no-where', '/destinations/-', '/destinations/%FF', '/destinations/a/b'],
])('%s stays', async (path) => {
  expect(await answer(path)).toBeUndefined();
});

test('what is posted is not led away', async () => {
  expect(await answer('/destinations/DE', 'POST')).toBeUndefined();
});
