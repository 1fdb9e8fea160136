import { env } from './settings/env';

/** The origins that a form of the store may lead to: checkout, and signing out at the provider. */
export function formTargets(): string[] {
  const { GIGS_CONNECT_ORIGINS, OIDC_ISSUER } = env();
  return [...GIGS_CONNECT_ORIGINS, ...(OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : [])];
}
