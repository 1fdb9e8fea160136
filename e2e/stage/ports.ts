/** `E2E_PORTS` is added to every port, so that several runs fit on one machine. */
const offset = Number(process.env.E2E_PORTS ?? 0);

/** Where a store and the sandbox that it talks to listen. */
export type StagePorts = { store: number; gigs: number; connect: number; smtp: number };

/** Ports of an end-to-end run. They differ from the demo's, so that both can run at once. */
export const ports = {
  store: 3100 + offset,
  storeWithoutGigs: 3101 + offset,
  gigs: 4500 + offset,
  connect: 4501 + offset,
  smtp: 4502 + offset,
  instanceA: 3110 + offset,
  instanceB: 3111 + offset,
  alone: 3112 + offset,
  observed: 3113 + offset,
  collector: 4513 + offset,
  recorded: 3114 + offset,
  recorder: 3115 + offset,
  ownGigs: 4510 + offset,
  ownConnect: 4511 + offset,
  ownSmtp: 4512 + offset,
  banked: 3116 + offset,
  bank: 4516 + offset,
  bankOfInstances: 4517 + offset,
  bankedTwin: 3118 + offset,
  bankOfTwin: 4519 + offset,
  redis: 6400 + offset,
  webkitDriver: 4514 + offset,
  legal: 3117 + offset,
  figures: 4515 + offset,
  figuresOfCanary: 4518 + offset,
};

/** Ports of the bench, whose budgets are also measured during an end-to-end run. */
export const benchPorts = {
  store: 5300 + offset,
  floor: 5301 + offset,
  other: 5302 + offset,
  gigs: 5303 + offset,
  connect: 5304 + offset,
  smtp: 5305 + offset,
};

/** Ports of a worker that breaks its own sandbox and stores; stores count up from `store`. */
export function workerPorts(worker: number): StagePorts {
  const first = offset + 10 * worker;
  return { gigs: 4520 + first, connect: 4521 + first, smtp: 4522 + first, store: 3120 + first };
}

/** Where a Gigs that is strange on purpose listens, and the store that all its rows can share. */
export const strangePorts: StagePorts = {
  store: 3190 + offset,
  gigs: 4590 + offset,
  connect: 4591 + offset,
  smtp: 4592 + offset,
};

/** The address of a store. The sandbox is on another host name, which keeps their cookies apart. */
export const storeAt = (port: number) => `http://localhost:${port}`;
export const sandboxAt = (port: number) => `http://127.0.0.1:${port}`;

export const storeUrl = storeAt(ports.store);
export const storeWithoutGigsUrl = storeAt(ports.storeWithoutGigs);
export const gigsUrl = sandboxAt(ports.gigs);
export const connectUrl = sandboxAt(ports.connect);
