import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Sandbox } from '../../context';
import { id } from '../../schema/common';
import type { ConnectSessionRecord } from '../../schema/connect-session';
import type { PlanRecord } from '../../schema/plan';
import type { SubscriptionRecord } from '../../schema/subscription';
import type { User } from '../../schema/user';

export type Form = Record<string, string>;

/** The payload of the intents that are about one subscription. */
export const aboutSubscription = z.strictObject({ subscription: id });

/** The session's user, and the subscription its intent names, if any. */
export type Context = {
  sandbox: Sandbox;
  session: ConnectSessionRecord;
  user: User;
  subscription: SubscriptionRecord | null;
  plan: PlanRecord | null;
};

export type Problem = { message: string; fields?: Form };

/** `return` redirects to the callback at once, `done` shows a message and waits for Continue. */
export type Result = 'return' | { done: string } | Problem;

export type Screen = { title: string; body: Child };

/** What a portal intent accepts, shows and does. */
export type PortalIntent = {
  /** Absent when the intent takes none. A `subscription` in it has to be the user's own. */
  payload?: z.ZodObject;
  /** The page its URL leads to; the portal unless stated. */
  entry?: 'checkout';
  /** When it is possible; always unless stated. Connect refuses it as a bad configuration. */
  allows?: (context: Context) => boolean;
  screen: (context: Context, form: Form, problem: Problem | null) => Screen;
  submit?: (context: Context, form: Form) => Result;
};

export const actorOf = ({ user }: Context) => ({ type: 'user', user: user.id }) as const;
