/** How the store is known at the bank. */
export const client = { id: 'store', secret: 'a-secret-between-bank-and-store' };

/** The same store, which proves itself by a signature. The key is known to everybody. */
export const clientWithKey = {
  id: 'store-with-key',
  key: {
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    kid: 'store',
    x: 'NY9S6PG0xgnBGfqcN-KSXs8xIEiImHmnmw60973RriU',
    y: '7yqwmeAEF4XFBiB24EXJbLF3ojGMCDIL4xQsPOQyfIA',
    d: 'fMebwfoW-dRArexyKN2vynJh4WMnvyofmvi5FdwRKkg',
  },
};

/**
 * The settings of a store that takes the word of the bank at this address.
 * @param {string} url
 */
export function bankSettings(url) {
  return {
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_LABEL: 'Demo Bank',
    HANDOFF_ISSUER: `${url}/app`,
    HANDOFF_JWKS: `${url}/app/keys`,
    HANDOFF_ORIGINS: url,
    APP_RETURN_URLS: `demobank://plans,${url}/app`,
  };
}
