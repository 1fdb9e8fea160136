import { expect, test } from 'vitest';
import { wireSim } from '@/lib/testing/malformed-responses';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { listGigsSims } from './sims';

const upstream = await gigsUpstream();

test('the list of one user that Gigs refuses takes none from another', async () => {
  upstream.willAnswer((response, heard) => {
    const user = heard.url.searchParams.get('user');
    if (heard.url.pathname.endsWith('/devices')) return json(200, list([]))(response, heard);
    if (user === 'usr_odd') return json(422, {})(response, heard);
    return json(200, list(user === 'usr_1' || !user ? [wireSim] : []))(response, heard);
  });
  expect(await listGigsSims('usr_odd')).toEqual({ ok: true, value: [] });
  expect(await listGigsSims('usr_1')).toMatchObject({ ok: true, value: [{ id: wireSim.id }] });
});
