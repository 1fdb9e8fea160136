import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { LoggedRequest } from './api/request-log';

type QueryEdit = (query: Record<string, string>) => Record<string, string>;

/** Request variables: the log entry, how far a fault shifts the page, a profile's own query. */
export type NodeEnv = {
  Bindings: HttpBindings;
  Variables: { logged?: LoggedRequest; shift?: number; editQuery?: QueryEdit };
};
export type GigsApp = Hono<NodeEnv>;
