import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type AccountClaims, type Configuration } from 'oidc-provider';
import { client, clientWithKey } from './client';
import type { Person } from './people';

/** A key of its own for a bank that starts, or that changes its keys. */
export async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() };
}

type Options = { issuer: string; store: string; key: JWK; people: () => Person[] };

/** An OpenID provider as a bank may have it, made of the certified one. */
export function createProvider({ issuer, store, key, people }: Options): Provider {
  const addresses = {
    redirect_uris: [`${store}/api/auth/oidc/callback`],
    post_logout_redirect_uris: [`${store}/api/auth/oidc/logout`],
    backchannel_logout_uri: `${store}/api/auth/oidc/logout`,
    backchannel_logout_session_required: true,
  };
  const { d: _, ...publicKey } = clientWithKey.key;
  const configuration: Configuration = {
    clients: [
      { ...addresses, client_id: client.id, client_secret: client.secret },
      {
        ...addresses,
        client_id: clientWithKey.id,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicKey] },
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['for-the-demo-only'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'gigs_user'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    // The provider's own dispatcher reaches no address of this machine, where the store runs.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: { Session: 86_400, Grant: 86_400, Interaction: 3_600, IdToken: 3_600, AccessToken: 3_600 },
    async findAccount(_, sub) {
      const person = people().find((one) => one.sub === sub);
      if (!person) return undefined;
      const { name: _name, ...claims } = person;
      return { accountId: sub, claims: async () => claims as AccountClaims };
    },
    // The bank's customers have agreed to its own store.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        ...(oidc.client && { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId && { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
  return new Provider(issuer, configuration);
}
