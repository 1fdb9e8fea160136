import { ownValue } from '@/lib/platform/own-property';

/** What Connect's `status` suggests: it chooses words, never a state that claims a purchase. */
export type Hint = 'success' | 'aborted' | 'expired' | 'misconfigured' | null;

const hints = {
  success: 'success',
  user_aborted: 'aborted',
  auth_expired: 'expired',
  bad_configuration: 'misconfigured',
  not_allowed: 'misconfigured',
} as const;

/** The hint in a `status` parameter; an unknown one counts as absent. */
export function hintOf(status: string | undefined): Hint {
  return ownValue(hints, status) ?? null;
}
