import type { SimType } from '@/lib/catalog/types';

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
  /** `unknown` for an undocumented status: all that is known is that it has not ended. */
  state: 'starting' | 'running' | 'unknown';
  /** When it started (ISO 8601), null unless it is running. */
  since: string | null;
  /** When a cancelled subscription frees the SIM (ISO 8601), null when it was not cancelled. */
  until: string | null;
};

/**
 * A device of the shopper that can be passed to checkout. No name or SIM types when they are not
 * known.
 */
export type Device = { id: string; name: string; simTypes: SimType[] };

/**
 * The state of an eSIM's profile: on a device (installed, enabled, disabled), or deleted from it.
 */
export type EsimProfile = 'installed' | 'enabled' | 'disabled' | 'deleted';

/** A SIM as its owner's account shows it. */
export type AccountSim = Sim & { profile: EsimProfile | null };

/**
 * A SIM that was found by its ICCID and that nobody has: in no account, so nobody but the seal of
 * the store says that this shopper may use it.
 */
export type UnclaimedSim = { id: string; network: string; type: SimType; ending: string };
