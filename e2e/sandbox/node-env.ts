import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { LoggedRequest } from './api/request-log';

/** Request variables: the log entry, and how far a fault shifts the page. */
export type NodeEnv = {
  Bindings: HttpBindings;
  Variables: { logged?: LoggedRequest; shift?: number };
};
export type GigsApp = Hono<NodeEnv>;
