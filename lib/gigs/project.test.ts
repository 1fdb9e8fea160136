import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log/log';
import { settings } from '@/lib/testing/settings';
import { json, list, startUpstream } from '@/lib/testing/upstream';
import { noteProject } from './note-project';
import { getGigsProject, isProjectUnknown, listGigsProjectIds } from './project';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

let gigs: Awaited<ReturnType<typeof startUpstream>>;

beforeAll(async () => {
  gigs = await startUpstream();
  settings.GIGS_API_URL = gigs.url;
});
afterAll(() => gigs.stop());
beforeEach(() => vi.mocked(log).mockClear());

const project = {
  object: 'project',
  id: 'shop',
  type: 'live',
  payments: { currency: 'EUR' },
  billing: null,
  locales: ['de-DE'],
};

test('the project is read at its own address', async () => {
  gigs.willAnswer(json(200, project));
  const { type, payments, billing, locales } = project;
  expect(await getGigsProject()).toEqual({
    ok: true,
    value: { type, payments, billing, locales },
  });
  expect(gigs.heard[0]?.url.pathname).toBe('/projects/shop');
});

test('whatever of it is missing or malformed is unknown, which is not the same as unused', async () => {
  gigs.willAnswer(json(200, { type: 7, payments: true, locales: 'de' }));
  expect(await getGigsProject()).toEqual({
    ok: true,
    value: { type: '', payments: undefined, billing: undefined, locales: [] },
  });
});

test('the projects of a key are known by their ids', async () => {
  gigs.willAnswer(json(200, list([project, { name: 'no id' }])));
  expect(await listGigsProjectIds()).toEqual({ ok: true, value: ['shop'] });
});

test('whether the project is unknown is asked once by all who want to know within seconds', async () => {
  gigs.willAnswer(json(404, { object: 'error', type: 'notFound' }));
  const all = await Promise.all(Array.from({ length: 20 }, isProjectUnknown));
  expect(new Set([...all, await isProjectUnknown()])).toEqual(new Set([true]));
  expect(gigs.heard).toHaveLength(1);
});

test.each([
  [project, { type: 'live', payments: true, billing: false }],
  [
    { ...project, type: 'test', payments: null, billing: {} },
    { type: 'test', payments: false, billing: true },
  ],
  [{}, { type: '', payments: undefined, billing: undefined }],
])('a start logs one line about the project', async (answer, fields) => {
  gigs.willAnswer(json(200, answer));
  expect(noteProject()).toBeUndefined();
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith('gigs project', fields));
});

test('a start that Gigs was too busy for has its line as soon as Gigs answers', async () => {
  gigs.willAnswer(json(503, {}), json(503, {}), json(200, project));
  noteProject(0);
  const fields = { type: 'live', payments: true, billing: false };
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith('gigs project', fields));
});

test('a start without Gigs goes on, and its call is logged as any other', async () => {
  gigs.willAnswer(json(403, { object: 'error', type: 'permissionDenied' }));
  noteProject();
  await vi.waitFor(() => expect(log).toHaveBeenCalled());
  expect(vi.mocked(log).mock.calls).toEqual([
    ['gigs call failed', expect.objectContaining({ kind: 'forbidden', status: 403 })],
  ]);
});
