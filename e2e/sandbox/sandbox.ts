import { IdempotencyStore } from './api/idempotency';
import { RequestLog } from './api/request-log';
import { Clock } from './clock/clock';
import { Visits } from './connect/visits';
import type { Sandbox } from './context';
import { Deliveries } from './events/deliveries';
import { EventLog } from './events/event-log';
import { FaultList } from './faults/fault-list';
import { Mailbox } from './mail/mailbox';
import type { SandboxOptions } from './options';
import { ActiveProfiles } from './profiles/active-profiles';
import { loadSeed } from './seed/load-seed';
import { createState } from './store/state';

/** Builds a seeded sandbox that does not listen yet. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const clock = new Clock();
  const events = new EventLog(options.project, () => clock.iso());
  const sandbox: Sandbox = {
    options,
    addresses: { api: '', connect: '', smtpPort: 0 },
    state: createState(),
    clock,
    events,
    deliveries: new Deliveries(options, clock),
    faults: new FaultList(),
    profiles: new ActiveProfiles(options.profiles),
    requests: new RequestLog(() => clock.now()),
    mailbox: new Mailbox(() => clock.now()),
    idempotency: new IdempotencyStore(() => clock.now()),
    visits: new Visits(),
  };
  events.onEvent((event) => sandbox.deliveries.enqueue(event));
  loadSeed(sandbox);
  return sandbox;
}

/** Resets to the seed. */
export function resetSandbox(sandbox: Sandbox): void {
  sandbox.clock.reset(true);
  sandbox.state = createState();
  sandbox.events.clear();
  sandbox.deliveries.clear();
  sandbox.faults.clear();
  sandbox.profiles.reset();
  sandbox.requests.clear();
  sandbox.mailbox.clear();
  sandbox.idempotency.clear();
  sandbox.visits.clear();
  loadSeed(sandbox);
}
