import type { Child } from 'hono/jsx';
import type { Sandbox } from '../../context';
import type { ConnectSessionRecord } from '../../schema/connect-session';
import type { PlanRecord } from '../../schema/plan';
import type { SubscriptionRecord } from '../../schema/subscription';
import type { User } from '../../schema/user';

export type Form = Record<string, string>;

/** Who is here, and the subscription the intent names when it names one. */
export type Context = {
  sandbox: Sandbox;
  session: ConnectSessionRecord;
  user: User;
  subscription: SubscriptionRecord | null;
  plan: PlanRecord | null;
};

export type Problem = { message: string; fields?: Form };

/** `return` goes straight to the callback, `done` waits for Continue. */
export type Result = 'return' | { done: string } | Problem;

export type Screen = { title: string; body: Child };

/** What a portal intent shows and does. */
export type PortalIntent = {
  needsSubscription: boolean;
  /** Whether the configuration allows the intent at all. */
  allows: (context: Context) => boolean;
  screen: (context: Context, form: Form, problem: Problem | null) => Screen;
  submit?: (context: Context, form: Form) => Result;
};

export const actorOf = ({ user }: Context) => ({ type: 'user', user: user.id }) as const;
