import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { hostileText } from '@/lib/testing/hostile';
import { settings } from '@/lib/testing/settings';
import { startUpstream } from '@/lib/testing/upstream';
import { gigsRequest } from './request';

let upstream: Awaited<ReturnType<typeof startUpstream>>;

beforeAll(async () => {
  upstream = await startUpstream();
  settings.GIGS_API_URL = upstream.url;
});
afterAll(() => upstream.stop());

test('whatever bytes come back, a call ends with a value of its schema or a known kind of failure [ASVS 16.5.1]', async () => {
  const schema = z.object({ id: z.string() });
  // Statuses that mean Gigs is down are left to request.test.ts: calls may be held back after them.
  const status = fc.constantFrom(200, 201, 204, 206, 300, 400, 401, 403, 404, 409, 418, 422);
  const json = fc.json().chain((text) => fc.nat(text.length).map((end) => text.slice(0, end + 1)));
  const error = fc.record({ type: hostileText, code: hostileText, message: hostileText });
  const body = fc.oneof(
    hostileText,
    json,
    fc.record({ id: hostileText }).map((value) => JSON.stringify(value)),
    error.map((value) => JSON.stringify(value)),
  );
  const wait = fc.oneof(
    fc.constantFrom('', '-1', '1e9', 'soon', '99999999999999999999'),
    fc.nat().map(String),
  );
  await fc.assert(
    fc.asyncProperty(status, body, wait, async (code, text, after) => {
      upstream.willAnswer((response) => {
        response.writeHead(code, { 'retry-after': after });
        response.end(code === 204 ? undefined : text);
      });
      const result = await gigsRequest({ method: 'POST', path: 'plans', schema });
      if (result.ok) {
        expect(code).toBeLessThan(300);
        expect(Object.keys(result.value)).toEqual(['id']);
      } else {
        expect(result.error.kind).toMatch(/^[a-z-]+$/);
        expect(result.error.retryAfter ?? 0).toBeGreaterThanOrEqual(0);
        expect(result.error).not.toHaveProperty('message');
      }
    }),
  );
});
