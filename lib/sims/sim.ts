import type { SimType } from '@/lib/catalog/plan';

/** A SIM of the shopper. The full ICCID stays on the server; only its end is shown. */
export type Sim = {
  id: string;
  network: string;
  type: SimType | null;
  status: 'inactive' | 'active' | 'retired' | 'unknown';
  ending: string;
  /** The subscription that runs on it or will, null when it is free. */
  use: SimUse | null;
};

export type SimUse = {
  subscription: string;
  plan: string;
  state: 'starting' | 'running';
  /** When a cancelled subscription frees the SIM (ISO 8601), null while it goes on. */
  until: string | null;
};

/** A device of the shopper that can go along into checkout. */
export type Device = { id: string; name: string };
