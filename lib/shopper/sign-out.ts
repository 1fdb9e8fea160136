import 'server-only';
import { cookies } from 'next/headers';
import { currentSession } from './server';
import { endSession } from './session';

/** Signs out, for every copy of this browser's cookie, and forgets what could tell who it was. */
export async function signOut(): Promise<void> {
  await endSessionHere();
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (!/^(__Secure-|__Host-)?storefront\./.test(name)) continue;
    jar.set({ name, value: '', maxAge: 0, path: '/', secure: name.startsWith('__') });
  }
}

/** Ends the session of this browser. Its cookie goes anyway, so an unreachable list is no reason to stop. */
export async function endSessionHere(): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session).catch(() => undefined);
}
