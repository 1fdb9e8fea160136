export type Outcome = 'success' | 'auth_expired' | 'bad_configuration' | 'user_aborted';

/** The callback URL with `session_id` and `status` added at the end; the rest stays as it was. */
export function callbackWith(callbackUrl: string, session: string, status: Outcome): string {
  const [beforeHash = '', ...hash] = callbackUrl.split('#');
  const separator = beforeHash.includes('?') ? '&' : '?';
  const added = `session_id=${encodeURIComponent(session)}&status=${status}`;
  return `${beforeHash}${separator}${added}${hash.length > 0 ? `#${hash.join('#')}` : ''}`;
}

/** What a form may redirect to, as a CSP source; null when there is no callback. */
export function callbackSource(callbackUrl: string | null): string | null {
  if (!callbackUrl) return null;
  const { protocol, origin } = new URL(callbackUrl);
  return protocol === 'http:' || protocol === 'https:' ? origin : protocol;
}
