import 'server-only';
import { kv } from '@/lib/kv/kv';

/** At most so many codes may be asked for within a window, in seconds. */
const perAddress = { most: 5, window: 15 * 60 };
const perClient = { most: 60, window: 60 };

/** Whether this address and this client may be sent another code. Counts the request. */
export async function mayRequestCode(email: string, client: string | null): Promise<boolean> {
  const [address, source] = await Promise.all([
    kv().increment(`limit:code:${email}`, perAddress.window),
    client ? kv().increment(`limit:client:${client}`, perClient.window) : 0,
  ]);
  return address <= perAddress.most && source <= perClient.most;
}
