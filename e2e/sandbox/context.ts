import type { IdempotencyStore } from './api/idempotency';
import type { RequestLog } from './api/request-log';
import type { Clock } from './clock/clock';
import type { Visits } from './connect/visits';
import type { Deliveries } from './events/deliveries';
import type { EventLog } from './events/event-log';
import type { FaultList } from './faults/fault-list';
import type { Mailbox } from './mail/mailbox';
import type { SandboxOptions } from './options';
import type { ActiveProfiles } from './profiles/active-profiles';
import type { State } from './store/state';

/** The state and services of one running sandbox. */
export type Sandbox = {
  options: SandboxOptions;
  /** Known once the listeners are up. */
  addresses: { api: string; connect: string; smtpPort: number };
  state: State;
  clock: Clock;
  events: EventLog;
  deliveries: Deliveries;
  faults: FaultList;
  profiles: ActiveProfiles;
  requests: RequestLog;
  mailbox: Mailbox;
  idempotency: IdempotencyStore;
  visits: Visits;
};
