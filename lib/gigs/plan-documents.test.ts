import { afterEach, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { listGigsPlanDocuments } from './plan-documents';

const upstream = await gigsUpstream();

const document = {
  object: 'planDocument',
  id: 'pld_1',
  name: 'Terms',
  plan: 'pln_1',
  type: 'application/pdf',
  url: 'https://example.com/terms.pdf',
};

afterEach(() => {
  processValues.delete('gigs-accepted-forms');
});

const asked = () => upstream.heard.map(({ url }) => url.pathname);

test.each([403, 404, 405, 422, 501])(
  'a Gigs that answers %i to the list of the project has one of the plan',
  async (status) => {
    upstream.willAnswer(json(status, { object: 'error' }), json(200, list([document])));
    expect(await listGigsPlanDocuments('pln_1')).toMatchObject({ value: [{ id: 'pld_1' }] });
    const ofPlan = '/projects/shop/plans/pln_1/documents';
    expect(asked()).toEqual(['/projects/shop/planDocuments', ofPlan]);
    await listGigsPlanDocuments('pln_1');
    expect(asked().slice(2), 'remembered').toEqual([ofPlan]);
  },
);

test('a Gigs that is down is not asked for another list', async () => {
  upstream.willAnswer(json(503, { object: 'error' }));
  expect(await listGigsPlanDocuments('pln_1')).toMatchObject({ error: { kind: 'unavailable' } });
  expect(new Set(asked())).toEqual(new Set(['/projects/shop/planDocuments']));
});
