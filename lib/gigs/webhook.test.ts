import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affectedTags } from './webhook';

/** The envelope as Gigs documents it. */
function event(type: string, data: object, actor: object = { type: 'system' }): object {
  return {
    object: 'event',
    id: 'evt_0SNlurA049MEWV5gNTcQ5A07h3Ol',
    actor,
    data,
    datacontenttype: 'application/json',
    project: 'gigs',
    source: 'https://api.gigs.com',
    specversion: '1.0',
    time: '2026-11-16T14:12:42.0Z',
    type: `com.gigs.${type}`,
    version: '2026-01-29',
  };
}

test('the documents say which events Gigs has to send', () => {
  const texts = {
    'README.md': ['plan', 'user', 'subscription'],
    '.env.example': ['plan', 'user', 'subscription'],
    'docs/deploy.md': ['plan', 'user', 'subscription'],
    'docs/figures.md': ['subscription'],
  };
  for (const [file, kinds] of Object.entries(texts)) {
    for (const kind of kinds) expect(readFileSync(file, 'utf8')).toContain(`${kind}.*`);
  }
});

describe('stale is', () => {
  test.each([
    ['plan.archived', { object: 'plan', id: 'pln_1' }, ['plans']],
    ['plan.created', { object: 'plan', id: 'pln_1' }, ['plans']],
    ['plan.somethingNew', null, ['plans']],
    ['user.blocked', { object: 'user', id: 'usr_1' }, ['user:usr_1']],
    ['user.address.created', { object: 'address', id: 'adr_1', user: 'usr_1' }, ['user:usr_1']],
    [
      'subscription.activated',
      { object: 'subscription', id: 'sub_1', plan: { id: 'pln_1' }, user: { id: 'usr_1' } },
      ['user:usr_1'],
    ],
    ['connectSession.created', { object: 'connectSession', id: 'csn_1', user: null }, []],
    ['sim.updated', { object: 'sim', id: 'sim_1' }, []],
    ['planet.created', { object: 'planet' }, []],
    ['user.updated', { object: 'user', id: 'usr_1:../\u0000' }, []],
  ])('of %s with %j: %j', (type, data, tags) => {
    expect(affectedTags(event(type, data as object))).toEqual(tags);
  });

  test('the plans, of an older event too, whose type has no prefix', () => {
    expect(affectedTags({ type: 'plan.archived', data: { object: 'plan' } })).toEqual(['plans']);
  });

  test('also what its actor is about, each once', () => {
    const byUser = { type: 'user', user: 'usr_1' };
    expect(affectedTags(event('sim.updated', { object: 'sim' }, byUser))).toEqual(['user:usr_1']);
    const data = { object: 'subscription', user: { id: 'usr_1' } };
    expect(affectedTags(event('subscription.created', data, byUser))).toEqual(['user:usr_1']);
    const byKey = { type: 'apiKey', apiKey: 'key_1' };
    expect(affectedTags(event('plan.updated', {}, byKey))).toEqual(['plans']);
  });

  test('a known tag or nothing, whatever is said', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('usr_1', 'user', 'com.gigs.plan.', '../'));
    const envelope = fc.record(
      {
        type: fc.oneof(odd, fc.constantFrom('com.gigs.plan.updated', 'com.gigs.user.updated')),
        data: fc.oneof(odd, fc.record({ object: odd, id: odd, user: odd }, { requiredKeys: [] })),
        actor: fc.oneof(odd, fc.record({ type: odd, user: odd }, { requiredKeys: [] })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(odd, envelope), (said) => {
        const tags = affectedTags(said);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) expect(tag).toMatch(/^(?:plans|user:[\w.~:@=+-]{1,64})$/);
      }),
    );
  });
});
