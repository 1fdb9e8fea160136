import { contentPolicy } from './csp.js';

/** Headers of every answer. Strict-Transport-Security is a setting (guard.ts). */
export const securityHeaders = [
  // Files run no script of their own. Pages have a policy with a nonce instead (proxy.ts).
  { key: 'Content-Security-Policy', value: contentPolicy() },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
];
