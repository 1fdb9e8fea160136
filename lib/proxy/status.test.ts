import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { proxy } from '@/proxy';

async function statusFor(path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await proxy(new NextRequest(settings.SITE_URL + path, { headers }))).status;
}

test.each([
  ['/?problem=imei-invalid', 422],
  ['/plans/pln_1?problem=busy', 503],
  ['/sign-in?problem=code-wrong', 422],
  ['/no-such-page', 404],
  ['/api', 404],
])('%s has its status as a document, and is no failure to a script', async (path, status) => {
  expect(await statusFor(path, { 'sec-fetch-dest': 'document' })).toBe(status);
  expect(await statusFor(path)).toBe(status);
  expect(await statusFor(path, { 'sec-fetch-dest': 'empty' })).toBe(200);
});
