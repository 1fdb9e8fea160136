import 'server-only';
import type { Shopper } from '@/lib/shopper/server';
import { isOwn } from './confirm';
import { type Begun, readBegun } from './cookie';
import { type CheckoutRecord, openRecord } from './record';

/** A checkout that was begun in this browser and may be told of to whoever is here now. */
export type Resumable = Begun & { record: CheckoutRecord };

/** The last checkout that this browser began, or null when it is somebody else's. No upstream call. */
export async function readResumable(shopper: Shopper | null): Promise<Resumable | null> {
  const begun = await readBegun();
  const record = begun && (await openRecord(begun.checkout));
  return record && isOwn(record, shopper, true) ? { ...begun, record } : null;
}

/** The query with which the callback page and the status route tell of it; null without a session. */
export function resumeQuery({ checkout, session }: Begun): string | null {
  return session && `${new URLSearchParams({ checkout, session_id: session })}`;
}
