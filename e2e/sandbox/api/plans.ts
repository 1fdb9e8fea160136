import { z } from 'zod';
import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { country, simType } from '../schema/common';
import { type PlanRecord, planStatus } from '../schema/plan';
import { byApiKey, update } from '../store/changes';
import { present } from '../store/present';
import { listPage, wholeList } from './list';
import { csv, filter, listQuery, operation } from './operation';

const list = listQuery({
  provider: csv(filter).optional(),
  simType: csv(simType).optional(),
  status: csv(planStatus).optional(),
});

const search = z.strictObject({
  coverageCountry: z.array(country).optional(),
  name: z.string().min(1).optional(),
  provider: z.array(z.string().min(1)).optional(),
  simType: z.array(simType).optional(),
  status: z.array(planStatus).optional(),
});

const patch = z.strictObject({
  name: z.string().min(1).optional(),
  description: z.string().nullable().optional(),
  image: z.url().nullable().optional(),
});

type Filter = Partial<z.infer<typeof search>>;

function matcher({ provider, simType: types, status = ['available'], ...rest }: Filter) {
  return (plan: PlanRecord) =>
    status.includes(plan.status) &&
    (!provider || provider.includes(plan.provider)) &&
    (!types || types.some((type) => plan.simTypes.includes(type))) &&
    (!rest.name || plan.name.toLowerCase().includes(rest.name.toLowerCase())) &&
    (!rest.coverageCountry ||
      rest.coverageCountry.every((code) => plan.coverage.countries.includes(code)));
}

/** Plans: list, search, retrieve, and the previews that change them. */
export function addPlans(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/plans';
  const target = ({ id = '' }) => {
    const plan = sandbox.state.plans.get(id);
    if (!plan) throw notFound('plan', id);
    return plan;
  };
  const answer = (plan: PlanRecord) => present(sandbox.state, 'plans', plan);

  operation(app, sandbox, 'GET', base, {
    query: list,
    handle: ({ query }) => listPage(sandbox, 'plans', query, { where: matcher(query) }),
  });
  operation(app, sandbox, 'POST', `${base}/search`, {
    query: listQuery({}),
    body: search,
    handle: ({ query, body }) => listPage(sandbox, 'plans', query, { where: matcher(body) }),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: patch,
    handle: ({ target, body }) =>
      answer(update(sandbox, 'plans', target, body as Partial<PlanRecord>, byApiKey)),
  });
  for (const [action, status, verb] of [
    ['archive', 'archived', 'archived'],
    ['publish', 'available', 'published'],
  ] as const)
    operation(app, sandbox, 'POST', `${base}/:id/${action}`, {
      target,
      handle: ({ target }) =>
        answer(update(sandbox, 'plans', target, { status }, byApiKey, [verb])),
    });
  addPlanDocuments(app, sandbox);
}

function addPlanDocuments(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/plans/:plan/documents';
  const planOf = (id: string) => {
    const plan = sandbox.state.plans.get(id);
    if (!plan) throw notFound('plan', id);
    return plan;
  };
  const document = (id: string, plan?: string) => {
    const found = sandbox.state.planDocuments.get(id);
    if (!found || (plan !== undefined && found.plan !== plan)) throw notFound('document', id);
    return found;
  };
  operation(app, sandbox, 'GET', base, {
    target: ({ plan = '' }) => planOf(plan),
    handle: ({ target }) => wholeList(sandbox.state.planDocuments.by('plan', target.id)),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, {
    target: ({ plan = '', id = '' }) => document(id, planOf(plan).id),
    handle: ({ target }) => target,
  });
  operation(app, sandbox, 'GET', '/projects/:project/planDocuments', {
    query: listQuery({ plan: filter.optional() }),
    handle: ({ query }) =>
      listPage(sandbox, 'planDocuments', query, {
        where: (it) => !query.plan || it.plan === query.plan,
      }),
  });
  operation(app, sandbox, 'GET', '/projects/:project/planDocuments/:id', {
    target: ({ id = '' }) => document(id),
    handle: ({ target }) => target,
  });
}
