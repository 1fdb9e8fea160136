import 'server-only';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/settings/env';
import { readHandOffKeys, takesHandOffs } from '@/lib/shopper/sign-in/hand-off/token';
import { callbackUrl, hasProvider, leftUrl, provider } from '@/lib/shopper/sign-in/oidc/provider';
import { bad, type Check, good, type Section, warn } from '../check';

/** What the provider says of itself; null while it cannot be asked. */
const asked = () => withDeadline(timeouts.action, provider).catch(() => null);

const reachable: Check = {
  name: 'provider',
  fix: 'OIDC_ISSUER has to be what <issuer>/.well-known/openid-configuration calls itself.',
  run: async () => {
    if (!hasProvider()) return null;
    const found = await asked();
    if (!found) return bad('does not answer');
    const { issuer } = found.config.serverMetadata();
    // Discovery takes a missing slash at the end; a sign-in that the provider begins does not.
    if (issuer !== env().OIDC_ISSUER) return bad(`calls itself ${issuer}`);
    return good(`answers; it sends browsers to ${callbackUrl()}`);
  },
};

const client: Check = {
  name: 'provider client',
  fix: 'Check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET or OIDC_CLIENT_KEY against the provider.',
  run: async () => {
    if (!hasProvider()) return null;
    const answer = await withDeadline(timeouts.action, askForNothing).catch(() => null);
    if (!answer) return null;
    const { OIDC_CLIENT_KEY: key, OIDC_CLIENT_SECRET: secret } = env();
    const proof = key ? `its key ${key.kid}` : secret ? 'its secret' : 'no proof';
    if (answer === 'invalid_grant') return good(`takes ${proof}`);
    return /client/.test(answer) ? bad(`refuses the store with ${proof}`) : null;
  },
};

/** What the provider says to a code that nobody has; null if it does not say it as OAuth does. */
async function askForNothing(): Promise<string | null> {
  const { client, config } = await provider();
  const code = { code: 'none', redirect_uri: callbackUrl(), code_verifier: 'none'.repeat(12) };
  return client.genericGrantRequest(config, 'authorization_code', code).then(
    () => null,
    (error) => {
      if (error instanceof client.ResponseBodyError) return error.error;
      return error instanceof client.WWWAuthenticateChallengeError ? 'invalid_client' : null;
    },
  );
}

const logout: Check = {
  name: 'provider logout',
  fix: 'Register the address of logout at the provider, if it has back-channel logout.',
  run: async () => {
    if (!hasProvider()) return null;
    const found = await asked();
    if (!found) return null;
    return found.config.serverMetadata().backchannel_logout_supported
      ? good(`ends sessions here by ${leftUrl()}`)
      : warn('does not say when a session is over');
  },
};

const handOff: Check = {
  name: 'hand-off keys',
  fix: 'HANDOFF_JWKS has to be a JWKS with public keys for ES256 or EdDSA.',
  run: async () => {
    if (!takesHandOffs()) return null;
    const keys = await readHandOffKeys(env().HANDOFF_JWKS ?? '').catch(() => null);
    if (!keys) return bad('cannot be read');
    if (keys.some((key) => 'd' in key)) return bad('hold a private key, which signs anybody in');
    const usable = keys.filter(({ crv }) => crv === 'P-256' || crv === 'Ed25519');
    return usable.length > 0 ? good(`${usable.length} for ES256 or EdDSA`) : bad('none is usable');
  },
};

/** What signs shoppers in beside a mailed code. */
export const signInSection: Section = {
  title: 'Sign-in',
  checks: [reachable, client, logout, handOff],
};
