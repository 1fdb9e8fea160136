import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { LoggedRequest } from './api/request-log';

/** What a request carries besides itself: its log entry, and how far a fault shifts its page. */
export type NodeEnv = {
  Bindings: HttpBindings;
  Variables: { logged?: LoggedRequest; shift?: number };
};
export type GigsApp = Hono<NodeEnv>;
