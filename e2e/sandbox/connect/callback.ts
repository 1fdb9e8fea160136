export type Outcome = 'success' | 'auth_expired' | 'bad_configuration' | 'user_aborted';

/** The callback URL with `session_id` and `status` added at the end; the rest stays as it was. */
export function callbackWith(callbackUrl: string, session: string, status: Outcome): string {
  const [beforeHash = '', ...hash] = callbackUrl.split('#');
  const separator = beforeHash.includes('?') ? '&' : '?';
  const added = `session_id=${encodeURIComponent(session)}&status=${status}`;
  return `${beforeHash}${separator}${added}${hash.length > 0 ? `#${hash.join('#')}` : ''}`;
}

/** The callback's origin as a CSP source for `form-action`; null without a callback. */
export function callbackSource(callbackUrl: string | null): string | null {
  if (!callbackUrl) return null;
  const { protocol, origin } = new URL(callbackUrl);
  return protocol === 'http:' || protocol === 'https:' ? origin : protocol;
}
