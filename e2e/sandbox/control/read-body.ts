import type { z } from 'zod';
import { ApiError, fromZod } from '../errors';

/** The JSON body of a control request; an empty one is an empty object. */
export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.infer<S>> {
  const text = await request.text();
  let input: unknown = {};
  try {
    input = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ApiError('malformed', 'The request body is not valid JSON.');
  }
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw fromZod(parsed.error, input);
  return parsed.data;
}
