import 'server-only';
import { createRemoteJWKSet, importJWK, type JWTPayload, jwtVerify } from 'jose';
import type { ClientAuth, Configuration } from 'openid-client';
import { deadline } from '@/lib/platform/deadline';
import { processWide } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';

/** How long what a provider says of itself is kept, and how long it is then known to be there. */
const DISCOVERY_LIFETIME_MS = 60 * 60 * 1_000;
const REACHED_LIFETIME_MS = 30 * 1_000;

/** How soon keys are read again for a key that is not among them. */
const KEYS_COOLDOWN_MS = 2_000;

/** How far the provider's clock may be off. */
export const CLOCK_TOLERANCE_SECONDS = 30;

/** Signatures with a key that only the provider has. */
const SIGNATURES = ['RS256', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA', 'RS384', 'RS512'];

type Client = typeof import('openid-client');

/** The provider of `OIDC_ISSUER`: its library, what it says of itself, and its keys. */
export type Provider = {
  client: Client;
  config: Configuration;
  /** The claims of a token that it signed for this store. Rejects any other. */
  verify: (token: string) => Promise<JWTPayload>;
};

/** Whether the settings name a provider. */
export function hasProvider(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** Whether the sign-in page leads to it. */
export function offersProvider(): boolean {
  return hasProvider() && env().SIGN_IN !== 'code';
}

/** The name of the provider as shoppers know it. */
export function providerName(): string {
  const { OIDC_LABEL, STORE_NAME } = env();
  return OIDC_LABEL ?? STORE_NAME;
}

/** The provider, asked once an hour what it is. Rejects when it cannot be reached. */
export function provider(): Promise<Provider> {
  return providerWithin(DISCOVERY_LIFETIME_MS);
}

/** The same as a value. */
export function readProvider(): Promise<Result<Provider, 'provider-down'>> {
  return provider().then(ok, () => fail('provider-down'));
}

/** The same, if the provider was there a moment ago. */
export function reachProvider(): Promise<Result<Provider, 'provider-down'>> {
  return providerWithin(REACHED_LIFETIME_MS).then(ok, () => fail('provider-down'));
}

async function providerWithin(lifetime: number): Promise<Provider> {
  const kept = processWide('oidc', (): { found?: Found } => ({}));
  if (kept.found && kept.found.at + lifetime > Date.now()) return kept.found.provider;
  const found = { provider: await discover(), at: Date.now() };
  kept.found = found;
  return found.provider;
}

/** Where the provider sends a browser that has signed in. */
export function callbackUrl(): string {
  return `${env().SITE_URL}/api/auth/oidc/callback`;
}

/** Where it sends one that has signed out there. */
export function leftUrl(): string {
  return `${env().SITE_URL}/api/auth/oidc/logout`;
}

type Found = { provider: Provider; at: number };

async function discover(): Promise<Provider> {
  // Late: nothing else of the store needs it.
  const client = await import('openid-client');
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID = '' } = env();
  const config = await client.discovery(
    new URL(issuer),
    OIDC_CLIENT_ID,
    { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    await clientAuth(client),
    {
      [client.customFetch]: fetchInTime,
      // http: is allowed on this machine only (lib/platform/settings/setting.ts).
      execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
    },
  );
  const { jwks_uri = '' } = config.serverMetadata();
  // Kept for longer than what the provider says of itself.
  const keys = processWide(`oidc keys ${jwks_uri}`, () =>
    createRemoteJWKSet(new URL(jwks_uri), {
      cooldownDuration: KEYS_COOLDOWN_MS,
      timeoutDuration: 3_000,
    }),
  );
  return {
    client,
    config,
    async verify(token) {
      const { payload } = await jwtVerify(token, keys, {
        issuer: config.serverMetadata().issuer,
        audience: OIDC_CLIENT_ID,
        algorithms: SIGNATURES,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['iat'],
      });
      return payload;
    },
  };
}

/** How the store proves itself: by a signature, a secret, or not at all. */
async function clientAuth(client: Client): Promise<ClientAuth> {
  const { OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_KEY: jwk } = env();
  if (jwk) {
    const key = await importJWK(jwk);
    // An RSA or elliptic key is never bytes.
    if (!(key instanceof Uint8Array)) return client.PrivateKeyJwt({ key, kid: jwk.kid });
  }
  return secret ? bySecret(client, secret) : client.None();
}

/** In the header, as the standard says where the provider says nothing, or in the form. */
function bySecret(client: Client, secret: string): ClientAuth {
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
    const isBasic = methods.includes('client_secret_basic');
    const auth = isBasic ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
    return auth(server, ...rest);
  };
}

/** Within what is left for the response; redirects are not followed. */
function fetchInTime(url: string, options: object): Promise<Response> {
  const left = Math.max(1, Math.round(deadline() - performance.now()));
  return fetch(url, { ...options, cache: 'no-store', signal: AbortSignal.timeout(left) });
}
