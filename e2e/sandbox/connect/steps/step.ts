import type { Context } from 'hono';
import type { Checkout, Step } from '../checkout';

type Form = Record<string, string>;
export type StepHandler = (
  c: Context,
  checkout: Checkout,
  form: Form,
) => Response | Promise<Response>;

/** Adds a page that opens once every step before it is complete. */
export type AddStep = (
  method: 'GET' | 'POST',
  name: Step,
  handle: StepHandler,
  path?: string,
) => void;

/** Goes to a step. */
export type At = (c: Context, checkout: Checkout, step: Step) => Response;
