import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this render takes over what the server has sent. */
export function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
