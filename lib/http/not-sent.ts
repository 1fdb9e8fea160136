const codes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request failed before any of it was sent, so that it may be made again. */
export function isNotSent(error: unknown): boolean {
  return codes.has(String((error as { code?: unknown }).code));
}
