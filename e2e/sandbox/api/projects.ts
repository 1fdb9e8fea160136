import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { present } from '../store/present';
import { listPage, wholeList } from './list';
import { listQuery, operation } from './operation';

const begin = '2025-01-01T00:00:00.000Z';
const settingNames = ['access', 'connect', 'emails', 'legal', 'payments'] as const;

/** Projects and their settings: the key of a project sees that project only. */
export function addProjects(app: GigsApp, sandbox: Sandbox): void {
  operation(app, sandbox, 'GET', '/projects', {
    query: listQuery({}),
    handle: ({ query }) => listPage(sandbox, 'projects', query),
  });
  operation(app, sandbox, 'GET', '/projects/:project', {
    target: ({ project = '' }) => {
      const record = sandbox.state.projects.get(project);
      if (!record) throw notFound('project', project);
      return record;
    },
    handle: ({ target }) => present(sandbox.state, 'projects', target),
  });
  const setting = (name: string) => ({
    object: 'projectSetting',
    config: {},
    name,
    createdAt: begin,
    updatedAt: begin,
  });
  operation(app, sandbox, 'GET', '/projects/:project/settings', {
    query: listQuery({}),
    handle: () => wholeList(settingNames.map(setting)),
  });
  operation(app, sandbox, 'GET', '/projects/:project/settings/:name', {
    target: ({ name = '' }) => {
      if (!settingNames.some((it) => it === name)) throw notFound('project setting', name);
      return setting(name);
    },
    handle: ({ target }) => target,
  });
}
