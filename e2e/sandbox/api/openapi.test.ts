import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planNamed, type Running, run, shopper } from '../testing';

type Operation = { operationId: string; responses: Record<string, unknown> };
type Document = {
  paths: Record<string, Record<string, Operation | unknown[]>>;
  components: { schemas: object };
};

const document = JSON.parse(
  readFileSync(new URL('./openapi-2022-09-28.json', import.meta.url), 'utf8'),
) as Document;

/** Statuses newer than the document of 2022; see the README's table. */
function withNewerFacts({ paths, components }: Document): Document {
  const text = JSON.stringify({ paths, components })
    .replaceAll(
      '"enum":["pending","active","ended"]',
      '"enum":["pending","initiated","active","restricted","ended"]',
    )
    // The document writes its patterns between slashes.
    .replace(/"pattern":"\/(.*?)\/"/g, '"pattern":"$1"');
  return JSON.parse(text) as Document;
}

const newer = withNewerFacts(document);
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
for (const name of ['ISO 4217', 'ISO 3166-1 alpha-2', 'E.164', 'url']) ajv.addFormat(name, true);
ajv.addSchema({ $id: 'gigs', ...newer });

const operations = Object.entries(newer.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    Array.isArray(operation) ? [] : [{ id: operation.operationId, method, path, operation }],
  ),
);

let it_: Running;
let ids: Record<string, string>;

beforeAll(async () => {
  it_ = await run();
  const imei = '350000010000991';
  const { user, sims } = await shopper(
    it_,
    [{ provider: 'p3' }, { provider: 'p3', type: 'pSIM' }, { provider: 'p9' }],
    { fullName: 'Demo Shopper', birthday: '1990-01-01' },
  );
  const plan = planNamed(it_, 'Europe 10 GB');
  const { body } = await it_.control('POST', '/seed', {
    devices: [{ user, imei, sims: [sims[0]] }, { user }],
    planDocuments: [{ plan }],
    addresses: [{ user }, { user, line1: '2 Sample Street' }],
    users: [{}],
    subscriptions: [
      {
        user,
        plan,
        sim: sims[0],
        usage: { current: { dataBytes: 5, voiceSeconds: 0, smsMessages: 1 } },
      },
      { user, plan, sim: sims[1], canceledAt: '2026-01-01T00:00:00.000Z' },
    ],
  });
  const created = body as Record<string, { id: string }[]>;
  const at = (kind: string, index: number) => created[kind]?.[index]?.id ?? '';
  ids = {
    user,
    imei,
    plan,
    freeSim: sims[2] ?? '',
    sim: sims[0] ?? '',
    device: at('devices', 0),
    spareDevice: at('devices', 1),
    document: at('planDocuments', 0),
    address: at('addresses', 0),
    spareAddress: at('addresses', 1),
    spareUser: at('users', 0),
    subscription: at('subscriptions', 0),
    canceled: at('subscriptions', 1),
    model: [...it_.sandbox.state.deviceModels.values()][0]?.id ?? '',
    draft: planNamed(it_, 'Europe 100 GB'),
    archivable: planNamed(it_, 'World 3 GB'),
  };
});
afterAll(() => it_.close());

type Call = { params?: Record<string, string>; query?: string; body?: object };

/** How to call each operation: path parameters, query, body. */
const calls: Record<string, () => Call> = {
  DeviceModelsRetrieve: () => ({ params: { id: ids.model ?? '' } }),
  DeviceModelsList: () => ({ query: '?type=smartphone,tablet&simType=eSIM&limit=1' }),
  DeviceModelsSearch: () => ({ body: { imei: ids.imei } }),
  DevicesRetrieve: () => ({ params: { id: ids.device ?? '' } }),
  DevicesDelete: () => ({ params: { id: ids.spareDevice ?? '' } }),
  DevicesUpdate: () => ({ params: { id: ids.device ?? '' }, body: { name: 'New name' } }),
  DevicesSearch: () => ({ body: { imei: ids.imei } }),
  DevicesList: () => ({ query: `?user=${ids.user}&sim=${ids.sim}` }),
  DevicesCreate: () => ({ body: { imei: '350000030000019', user: ids.user, sims: [] } }),
  PlanDocumentRetrieve: () => ({ params: { plan: ids.plan ?? '', id: ids.document ?? '' } }),
  PlanDocumentsList: () => ({ params: { plan: ids.plan ?? '' } }),
  PlansRetrieve: () => ({ params: { id: ids.plan ?? '' } }),
  PlansUpdate: () => ({ params: { id: ids.plan ?? '' }, body: { description: null } }),
  PlansArchive: () => ({ params: { id: ids.archivable ?? '' } }),
  PlansPublish: () => ({ params: { id: ids.draft ?? '' } }),
  PlansList: () => ({ query: '?status=available,archived,draft,pending&limit=200' }),
  ProjectsRetrieve: () => ({}),
  ProjectsList: () => ({ query: '?limit=200' }),
  ProjectSettingsRetrieve: () => ({ params: { name: 'connect' } }),
  ProjectSettingsList: () => ({}),
  SIMsRetrieve: () => ({ params: { id: ids.sim ?? '' } }),
  SIMsCredentialsRetrieve: () => ({ params: { id: ids.sim ?? '' } }),
  SIMsSearch: () => ({ body: { iccid: '8942420000000001234', type: ['eSIM'] } }),
  SIMsList: () => ({ query: `?user=${ids.user}&status=inactive,active,retired&provider=p3` }),
  SubscriptionsCancel: () => ({ params: { id: ids.subscription ?? '' } }),
  SubscriptionsRetrieve: () => ({ params: { id: ids.subscription ?? '' } }),
  SubscriptionsEnd: () => ({ params: { id: ids.canceled ?? '' } }),
  SubscriptionsResume: () => ({ params: { id: ids.subscription ?? '' } }),
  SubscriptionsList: () => ({ query: `?user=${ids.user}&status=pending,active,ended` }),
  SubscriptionsCreate: () => ({ body: { plan: ids.plan, user: ids.user, sim: null } }),
  SubscriptionUsageRecordList: () => ({
    params: { id: ids.subscription ?? '' },
    query: '?period=1',
  }),
  UserAddressesList: () => ({ params: { user: ids.user ?? '' } }),
  UserAddressesCreate: () => ({
    params: { user: ids.user ?? '' },
    body: { line1: '3 Sample Street', city: 'Sampletown', country: 'DE' },
  }),
  UserAddressesRetrieve: () => ({ params: { user: ids.user ?? '', id: ids.address ?? '' } }),
  UserAddressesDelete: () => ({ params: { user: ids.user ?? '', id: ids.spareAddress ?? '' } }),
  UsersRetrieve: () => ({ params: { id: ids.user ?? '' } }),
  UsersDelete: () => ({ params: { id: ids.spareUser ?? '' } }),
  UsersUpdate: () => ({ params: { id: ids.user ?? '' }, body: { fullName: 'New Name' } }),
  UsersSearch: () => ({ body: { email: 'ada@example.com' } }),
  UsersList: () => ({ query: '?limit=200' }),
  UsersCreate: () => ({ body: { email: 'openapi@example.com', fullName: null } }),
};

// Ending a subscription comes last: the others need a live one.
const late = ['SubscriptionsCancel', 'SubscriptionsResume', 'SubscriptionsEnd', 'DevicesDelete'];
const ordered = [...operations].sort((a, b) => late.indexOf(a.id) - late.indexOf(b.id));

describe('the official OpenAPI document', () => {
  it('has 41 operations, and each of them is called', () => {
    expect(operations.map((it) => it.id).sort()).toEqual(Object.keys(calls).sort());
    expect(operations).toHaveLength(41);
  });

  it.each(ordered)('$id answers as documented', async ({ id, method, path, operation }) => {
    const { params = {}, query = '', body } = calls[id]?.() ?? {};
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'project' ? 'demo' : (params[name] ?? ''),
    );
    const answer = await it_.api(method.toUpperCase(), `/${filled}${query}`, body);
    const documented = Object.keys(operation.responses).find((status) => status.startsWith('2'));
    expect(answer.status, JSON.stringify(answer.body)).toBe(Number(documented));
    const pointer = [
      'paths',
      path,
      method,
      'responses',
      documented,
      'content',
      'application/json',
      'schema',
    ]
      .map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/');
    const validate = ajv.getSchema(`gigs#/${pointer}`);
    expect(validate, pointer).toBeDefined();
    expect(validate?.(answer.body), JSON.stringify(validate?.errors, null, 1)).toBe(true);
    if (answer.body.object === 'list')
      expect(answer.body.items, 'an empty list proves nothing').not.toHaveLength(0);
  });
});
