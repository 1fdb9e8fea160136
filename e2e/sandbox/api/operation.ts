import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Sandbox } from '../context';
import { ApiError, fromZod } from '../errors';
import { hashSecret } from '../ids';
import type { GigsApp, NodeEnv } from '../node-env';

type NodeContext = Context<NodeEnv>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Params = Record<string, string>;

type Operation<T, Q extends z.ZodType, B extends z.ZodType> = {
  /** Finds the object the path names, before query and body are validated. */
  target?: (params: Params) => T;
  query?: Q;
  body?: B;
  status?: ContentfulStatusCode;
  handle: (input: { target: T; query: z.infer<Q>; body: z.infer<B>; params: Params }) => object;
};

const nothing = z.strictObject({});

/** Adds an operation: headers, then path, then query and body are checked, then it runs. */
export function operation<
  T = undefined,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(app: GigsApp, sandbox: Sandbox, method: Method, path: string, spec: Operation<T, Q, B>): void {
  const takesBody = method === 'POST' || method === 'PATCH';
  app.on(method, path, async (c) => {
    const params = c.req.param() as Params;
    const text = takesBody ? await c.req.text() : '';
    const mayBeEmpty = !takesBody || spec.body === undefined;
    checkHeaders(c, text === '' && mayBeEmpty);
    checkProject(sandbox, params);
    const run = () => {
      const target = spec.target?.(params) as T;
      const query = parseQuery(c, (spec.query ?? nothing) as Q);
      const shift = c.get('shift');
      if (shift !== undefined) Object.assign(query as object, { shift });
      const schema = (spec.body ?? nothing) as B;
      const body = text === '' && mayBeEmpty ? ({} as z.infer<B>) : parseBody(text, schema);
      const answer = spec.handle({ target, query, body, params });
      return { status: spec.status ?? 200, body: JSON.stringify(answer) };
    };
    const isRepeatable = method === 'POST' || method === 'DELETE';
    const key = c.req.header('idempotency-key');
    const answer = key !== undefined && isRepeatable ? runOnce(sandbox, c, key, text, run) : run();
    return c.body(answer.body, answer.status as ContentfulStatusCode, {
      'content-type': 'application/json; charset=utf-8',
    });
  });
}

function checkHeaders(c: NodeContext, hasNoBody: boolean): void {
  const key = c.req.header('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > 255))
    throw new ApiError('malformed', 'Idempotency-Key must have 1 to 255 characters.');
  const type = c.req.header('content-type') ?? '';
  if (!hasNoBody && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw new ApiError('malformed', 'Content-Type must be application/json.');
}

function checkProject(sandbox: Sandbox, params: Params): void {
  if (params.project !== undefined && params.project !== sandbox.options.project)
    throw new ApiError('notFound', `No such project: ${params.project.slice(0, 64)}`);
}

/** Replays before the target is looked up: a repeated DELETE names an object that is gone. */
function runOnce(
  sandbox: Sandbox,
  c: NodeContext,
  key: string,
  body: string,
  run: () => { status: number; body: string },
) {
  const { pathname, search } = new URL(c.req.url);
  const fingerprint = hashSecret(`${c.req.method} ${pathname}${search} ${body}`);
  const known = sandbox.idempotency.begin(key, fingerprint);
  if (known === 'conflict')
    throw new ApiError('conflict', 'This Idempotency-Key was used for another request.');
  if (known !== 'run') return known;
  let answer = { status: 500, body: '' };
  try {
    answer = run();
  } finally {
    sandbox.idempotency.end(key, fingerprint, answer.status, answer.body);
  }
  return answer;
}

function parseQuery<Q extends z.ZodType>(c: NodeContext, schema: Q): z.infer<Q> {
  const search = new URL(c.req.url).searchParams;
  const input: Record<string, string> = Object.create(null);
  for (const [name, value] of search) {
    if (name in input) throw new ApiError('invalid', `Parameter ${name} is given twice.`);
    input[name] = value;
  }
  const plain = { ...(c.get('editQuery')?.(input) ?? input) };
  const parsed = schema.safeParse(plain);
  if (!parsed.success) throw fromZod(parsed.error, plain);
  return parsed.data;
}

function parseBody<B extends z.ZodType>(text: string, schema: B): z.infer<B> {
  const input = parseJson(text);
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw fromZod(parsed.error, input);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('malformed', 'The request body is not valid JSON.');
  }
}

const present = z.string().min(1, 'Must not be empty.');

/** Comma-separated values, each of them checked. */
export function csv<T extends string>(item: z.ZodType<T, string>) {
  return present.transform((text) => text.split(',')).pipe(z.array(item));
}

export const filter = present.max(255);

/** The query of a list: its own filters beside the three of paging. */
export function listQuery<S extends z.ZodRawShape>(filters: S) {
  return z
    .strictObject({
      ...filters,
      after: present.max(64).optional(),
      before: present.max(64).optional(),
      limit: z
        .string()
        .regex(/^\d{1,4}$/, 'Must be an integer between 0 and 200.')
        .transform(Number)
        .pipe(z.int().min(0).max(200))
        .optional(),
    })
    .refine((query) => !('after' in query && 'before' in query && query.after && query.before), {
      message: 'after and before are mutually exclusive.',
      path: ['before'],
    });
}
