import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { addonStatus, addonType } from '../schema/addon';
import { country } from '../schema/common';
import { present } from '../store/present';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

const list = listQuery({
  status: csv(addonStatus).optional(),
  type: csv(addonType).optional(),
  plan: filter.optional(),
  provider: csv(filter).optional(),
  coverageCountry: csv(country).optional(),
});

/** Add-ons that can be bought for a subscription. */
export function addAddons(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/addons';
  operation(app, sandbox, 'GET', base, {
    query: list,
    handle: ({ query: { status, type, plan, provider, coverageCountry, ...paging } }) =>
      listPage(sandbox, 'addons', paging, {
        where: (addon) =>
          (status ?? ['available']).includes(addon.status) &&
          (!type || type.includes(addon.type)) &&
          (!plan || addon.plans.includes(plan)) &&
          (!provider || provider.includes(addon.provider)) &&
          (!coverageCountry ||
            coverageCountry.every((code) => addon.coverage?.countries.includes(code))),
      }),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, {
    target: ({ id = '' }) => {
      const addon = sandbox.state.addons.get(id);
      if (!addon) throw notFound('add-on', id);
      return addon;
    },
    handle: ({ target }) => present(sandbox.state, 'addons', target),
  });
}
