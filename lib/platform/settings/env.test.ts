import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readEnv, SettingsError } from './env';

const complete = {
  GIGS_PROJECT: 'my-shop',
  GIGS_TOKEN: 'token',
  SITE_URL: 'https://shop.example',
  AUTH_SECRET: 's'.repeat(32),
  SMTP_URL: 'smtp://mail.example:587',
  MAIL_FROM: 'shop@shop.example',
};
const needed = Object.keys(complete);

function messageOf(variables: Record<string, string | undefined>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
}

/** The names that the message complains of, each line one. */
function blamed(variables: Record<string, string | undefined>): (string | undefined)[] {
  return messageOf(variables)
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(' ')[0]);
}

describe('settings', () => {
  test('have documented defaults for all that need not be set', () => {
    expect(readEnv(complete)).toEqual({
      ...complete,
      AUTH_SECRET: [complete.AUTH_SECRET],
      GIGS_API_URL: 'https://api.gigs.com',
      GIGS_CONNECT_ORIGINS: ['https://connect.gigs.com'],
      STORE_NAME: 'Plans',
      OTHER_HOSTS: 'redirect',
      KEEP_ALIVE: 620,
      STRICT_TRANSPORT_SECURITY: 'max-age=31536000',
      TRUSTED_PROXIES: 0,
      GIGS_IDEMPOTENCY: false,
      LOG_LEVEL: 'info',
      SHUTDOWN_GRACE: 5,
      SIGN_IN: 'code',
      OIDC_SCOPES: 'openid email',
      HANDOFF_ORIGINS: [],
      APP_RETURN_URLS: [],
      SIGN_IN_FIRST: false,
      NETWORK_NAMES: {},
      DESTINATIONS: 'auto',
      TRIP_USE: [0.3, 1, 3],
      FORMALITY: 'informal',
      MARKETS: [],
      PSEUDO_LOCALES: false,
      BRAND_PREVIEW: false,
      LEGAL_FUNCTIONS: ['withdraw', 'cancel'],
      ANALYTICS: [],
    });
  });

  test('show the brand’s preview where a store is tried out, or when they say so', () => {
    const shown = (more: object) => readEnv({ ...complete, ...more }).BRAND_PREVIEW;
    expect(shown({ NODE_ENV: 'production' })).toBe(false);
    expect(shown({ NODE_ENV: 'production', VERCEL_ENV: 'production' })).toBe(false);
    expect(shown({ NODE_ENV: 'production', BRAND_PREVIEW: 'true' })).toBe(true);
    expect(shown({ NODE_ENV: 'development' })).toBe(true);
    expect(shown({ VERCEL_ENV: 'preview' })).toBe(true);
    expect(shown({ VERCEL_ENV: 'preview', BRAND_PREVIEW: 'false' })).toBe(false);
    expect(blamed({ ...complete, BRAND_PREVIEW: 'on' })).toEqual(['BRAND_PREVIEW']);
  });

  test('ask for sign-in before checkout only when they say so', () => {
    expect(readEnv({ ...complete, SIGN_IN_FIRST: 'true' }).SIGN_IN_FIRST).toBe(true);
    expect(blamed({ ...complete, SIGN_IN_FIRST: 'yes' })).toEqual(['SIGN_IN_FIRST']);
  });

  test('of an account elsewhere come together, and make it a second way', () => {
    const issuer = { OIDC_ISSUER: 'https://login.bank.example/', OIDC_CLIENT_ID: 'store' };
    expect(readEnv({ ...complete, ...issuer })).toMatchObject({ SIGN_IN: 'both', ...issuer });
    expect(readEnv({ ...complete, ...issuer, SIGN_IN: 'oidc' }).SIGN_IN).toBe('oidc');
    expect(blamed({ ...complete, SIGN_IN: 'oidc' })).toEqual(['OIDC_ISSUER', 'OIDC_CLIENT_ID']);
    expect(messageOf({ ...complete, SIGN_IN: 'oidc' })).toMatch(
      /OIDC_ISSUER is required with SIGN/,
    );
    expect(blamed({ ...complete, OIDC_ISSUER: issuer.OIDC_ISSUER })).toEqual(['OIDC_CLIENT_ID']);
    expect(blamed({ ...complete, ...issuer, OIDC_ISSUER: 'http://bank.example' })).toEqual([
      'OIDC_ISSUER',
    ]);
    expect(blamed({ ...complete, ...issuer, OIDC_SCOPES: 'email' })).toEqual(['OIDC_SCOPES']);
    const handOff = { HANDOFF_ISSUER: 'bank', HANDOFF_JWKS: './keys.json' };
    expect(readEnv({ ...complete, ...handOff })).toMatchObject(handOff);
    expect(blamed({ ...complete, HANDOFF_ISSUER: 'bank' })).toEqual(['HANDOFF_JWKS']);
    expect(blamed({ ...complete, ...handOff, HANDOFF_JWKS: 'http://bank.example/keys' })).toEqual([
      'HANDOFF_JWKS',
    ]);
    const apps = 'mybank://plans,https://bank.example/app';
    expect(readEnv({ ...complete, APP_RETURN_URLS: apps }).APP_RETURN_URLS).toHaveLength(2);
    for (const bad of ['javascript:alert(1)', 'mybank', 'http://bank.example', 'data:,']) {
      expect(blamed({ ...complete, APP_RETURN_URLS: bad })).toEqual(['APP_RETURN_URLS']);
    }
    expect(blamed({ ...complete, ...handOff, HANDOFF_ORIGINS: 'bank' })).toEqual([
      'HANDOFF_ORIGINS',
    ]);
  });

  test('of a client’s key are a private JWK, in place of a secret [ASVS 13.3.1]', () => {
    const issuer = { OIDC_ISSUER: 'https://login.bank.example/', OIDC_CLIENT_ID: 'store' };
    const jwkOf = ({ privateKey }: { privateKey: KeyObject }) =>
      privateKey.export({ format: 'jwk' });
    const ec = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
    const rsa = jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }));
    const named = { ...ec, alg: 'ES256', kid: '1' };
    const withKey = (key: object) => ({
      ...complete,
      ...issuer,
      OIDC_CLIENT_KEY: JSON.stringify(key),
    });
    expect(readEnv(withKey(named)).OIDC_CLIENT_KEY).toEqual(named);
    for (const alg of ['RS256', 'PS256']) {
      expect(blamed(withKey({ ...rsa, alg, kid: '1' }))).toEqual([]);
    }
    const { d: _, ...isPublic } = named;
    for (const wrong of [
      ...[isPublic, { ...ec, kid: '1' }, { ...ec, alg: 'ES256' }, { ...named, alg: 'RS256' }],
      ...[{ ...rsa, alg: 'none', kid: '1' }, { ...named, alg: 'toString' }, [], {}],
    ]) {
      expect(blamed(withKey(wrong))).toEqual(['OIDC_CLIENT_KEY']);
      expect(messageOf(withKey({ ...named, alg: 'x' }))).not.toContain(ec.d);
    }
    for (const text of ['secret', './key.json']) {
      expect(blamed({ ...withKey(named), OIDC_CLIENT_KEY: text })).toEqual(['OIDC_CLIENT_KEY']);
    }
    expect(blamed({ ...withKey(named), OIDC_CLIENT_SECRET: 's' })).toEqual(['OIDC_CLIENT_KEY']);
  });

  test('of mail are needed by codes and declarations alone, and come together', () => {
    const { SMTP_URL, MAIL_FROM, ...others } = complete;
    const issuer = { OIDC_ISSUER: 'https://login.bank.example/', OIDC_CLIENT_ID: 'store' };
    const bank = { ...others, ...issuer, SIGN_IN: 'oidc' };
    expect(readEnv(bank)).toMatchObject({ SMTP_URL: '', MAIL_FROM: '' });
    expect(blamed({ ...bank, SIGN_IN: 'both' })).toEqual(['SMTP_URL', 'MAIL_FROM']);
    const declared = { ...bank, LEGAL_EMAIL: 'legal@shop.example' };
    expect(blamed(declared)).toEqual(['SMTP_URL', 'MAIL_FROM']);
    expect(blamed({ ...bank, SMTP_URL })).toEqual(['MAIL_FROM']);
    expect(blamed({ ...bank, MAIL_FROM })).toEqual(['SMTP_URL']);
    expect(readEnv({ ...declared, SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
  });

  test('name networks by their ids', () => {
    const named = readEnv({ ...complete, NETWORK_NAMES: 'p3=Orange, p9 = O2 Germany' });
    expect(named.NETWORK_NAMES).toEqual({ p3: 'Orange', p9: 'O2 Germany' });
    expect(readEnv({ ...complete, NETWORK_NAMES: 'p5=3' }).NETWORK_NAMES).toEqual({ p5: '3' });
    for (const NETWORK_NAMES of ['Orange', 'p5=g']) {
      expect(blamed({ ...complete, NETWORK_NAMES })).toEqual(['NETWORK_NAMES']);
    }
  });

  test('name the shops of a brand by their countries, this one among them', () => {
    const SITE_URL = 'https://acme.de';
    const markets = (MARKETS: string) => readEnv({ ...complete, SITE_URL, MARKETS }).MARKETS;
    expect(markets('DE=https://acme.de, US:en+es=https://acme.com/')).toEqual([
      { country: 'DE', origin: 'https://acme.de', locales: null },
      { country: 'US', origin: 'https://acme.com', locales: ['en', 'es'] },
    ]);
    for (const MARKETS of [
      ...['US=https://acme.com', 'DE=https://acme.de/shop', 'DE=acme.de', 'XX=https://acme.de'],
      ...['DE=https://acme.de,DE=https://acme.com', 'DE', 'DE:EN=https://acme.de'],
      ...[
        'DE=https://acme.de,ZZ=https://acme.com',
        'DE:xx=https://acme.de',
        'DE:en-ZZ=https://acme.de',
      ],
    ]) {
      expect(blamed({ ...complete, SITE_URL, MARKETS })).toEqual(['MARKETS']);
    }
  });

  test('name no shops where this one is tried out at an address of its own', () => {
    const MARKETS = 'DE=https://acme.de';
    const markets = (more: object) => readEnv({ ...complete, MARKETS, ...more }).MARKETS;
    const preview = { VERCEL_ENV: 'preview', VERCEL_URL: 'shop-git-x.vercel.app' };
    expect(markets({ SITE_URL: 'https://acme.de', ...preview })).toEqual([]);
    expect(markets({ NODE_ENV: 'development' })).toEqual([]);
    expect(markets({ SITE_URL: 'http://localhost:3000' })).toEqual([]);
    const named = { SITE_URL: 'http://localhost:3000', MARKETS: 'DE=http://localhost:3000' };
    expect(markets(named)).toHaveLength(1);
  });

  test('write dates and prices as a country does', () => {
    expect(readEnv({ ...complete, STORE_REGION: 'IE' }).STORE_REGION).toBe('IE');
    // The last four have names in Intl: unknown, a group, an alias, a test.
    for (const STORE_REGION of ['XX', 'ie', 'IRL', 'ZZ', 'EU', 'UK', 'XA']) {
      expect(blamed({ ...complete, STORE_REGION })).toEqual(['STORE_REGION']);
    }
  });

  test('say the languages of the build, or the store is to be built again', () => {
    vi.stubEnv('BUILT_LOCALES', 'en,de');
    expect(readEnv({ ...complete, STORE_LOCALES: 'en, de,' }).STORE_LOCALES).toBe('en,de');
    expect(blamed({ ...complete, STORE_LOCALES: 'de,en' })).toEqual(['STORE_LOCALES']);
    vi.unstubAllEnvs();
  });

  test('send figures to sinks at https addresses', () => {
    const [sink] = readEnv({ ...complete, ANALYTICS: 'ga4:https://ga.example/G-1/s' }).ANALYTICS;
    expect(sink).toEqual({ sink: 'ga4', url: 'https://ga.example/G-1/s' });
    for (const wrong of [
      ...['ga5:https://ga.example/G-1/s', 'ga4:http://ga.example/G-1/s', 'ga4', 'toString:https:'],
      // Without what the service needs, every figure would be dropped.
      ...['ga4:https://ga.example/G-1', 'matomo:https://m.example', 'plausible:https://p.example'],
    ]) {
      expect(blamed({ ...complete, ANALYTICS: wrong })).toEqual(['ANALYTICS']);
    }
  });

  test('offer the functions of the law that they name', () => {
    expect(readEnv({ ...complete, LEGAL_FUNCTIONS: 'cancel' }).LEGAL_FUNCTIONS).toEqual(['cancel']);
    expect(blamed({ ...complete, LEGAL_FUNCTIONS: 'refund' })).toEqual(['LEGAL_FUNCTIONS']);
  });

  test('trust as many proxies as they say, one on Vercel, and no other number', () => {
    expect(readEnv({ ...complete, TRUSTED_PROXIES: '2' }).TRUSTED_PROXIES).toBe(2);
    expect(readEnv({ ...complete, VERCEL: '1' }).TRUSTED_PROXIES).toBe(1);
    expect(readEnv({ ...complete, VERCEL: '1', TRUSTED_PROXIES: '0' }).TRUSTED_PROXIES).toBe(0);
    for (const value of ['-1', '1.5', 'true', '10', '*']) {
      expect(blamed({ ...complete, TRUSTED_PROXIES: value })).toEqual(['TRUSTED_PROXIES']);
    }
  });

  test('that are all missing are listed in one message, each once', () => {
    expect(blamed({})).toEqual(needed);
    expect(messageOf({})).not.toMatch(/ZodError|invalid_type|expected/);
  });

  test.each(needed)(
    'without %s are refused, and an empty string or blanks count as unset',
    (name) => {
      expect(blamed({ ...complete, [name]: undefined })).toEqual([name]);
      expect(blamed({ ...complete, [name]: '' })).toEqual([name]);
      expect(blamed({ ...complete, [name]: '  ' })).toEqual([name]);
    },
  );

  test('are taken without the blanks around them', () => {
    const all = { ...complete, STORE_NAME: 'My Shop', REDIS_URL: 'redis://127.0.0.1' };
    const padded = Object.entries(all).map(([name, value]) => [name, ` \t${value}\r\n`]);
    expect(readEnv(Object.fromEntries(padded))).toEqual(readEnv(all));
  });

  test('that are empty fall back to their default', () => {
    const empty = {
      GIGS_API_URL: '',
      GIGS_CONNECT_ORIGINS: '',
      GIGS_WEBHOOK_SECRET: '',
      REDIS_URL: '',
      STORE_NAME: '',
      SUPPORT_EMAIL: '',
    };
    expect(readEnv({ ...complete, ...empty })).toEqual(readEnv(complete));
  });

  test.each([
    ['GIGS_PROJECT', 'My Shop'],
    ['GIGS_API_URL', 'api.gigs.com'],
    ['GIGS_WEBHOOK_SECRET', 'secret'],
    ['GIGS_WEBHOOK_SECRET', 'whsec_'],
    ['GIGS_WEBHOOK_SECRET', 'whsec_not-base64'],
    ['GIGS_WEBHOOK_SECRET', 'whsec_MTIzNDU2Nzg5MDEy,MTIzNDU2Nzg5MDEy'],
    ['SITE_URL', 'shop.example'],
    ['AUTH_SECRET', 'short'],
    ['SMTP_URL', 'https://mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['REDIS_URL', 'http://127.0.0.1'],
    ['STORE_NAME', 'x'.repeat(61)],
    ['SUPPORT_EMAIL', 'nobody'],
  ])('with a malformed %s are refused by its name [ASVS 1.3.6, 12.1.1]', (name, value) => {
    expect(blamed({ ...complete, [name]: value })).toEqual([name]);
  });

  test.each(['SMTP_URL', 'REDIS_URL'])(
    'in %s a password is written as addresses want it',
    (name) => {
      const scheme = name.slice(0, -4).toLowerCase();
      const withPassword = (password: string) => ({
        ...complete,
        [name]: `${scheme}://user:${password}@server.example:587`,
      });
      for (const password of ['p', 'p%23%2F%3F%40%25', 'p@ss', '']) {
        expect(blamed(withPassword(password))).toEqual([]);
      }
      for (const password of ['p#ss', '12#ss', 'p/ss', '12/ss', 'p?ss', '12?ss', 'p%ss', 'p%2']) {
        expect([password, blamed(withPassword(password))]).toEqual([password, [name]]);
      }
      expect(messageOf(withPassword('p#hunter2'))).toMatch(/write # .* as %23/);
      expect(messageOf(withPassword('p#hunter2'))).not.toContain('hunter2');
      expect(blamed({ ...complete, [name]: `${scheme}:///0` })).toEqual([name]);
    },
  );

  test('are never repeated in the message: some are secrets [ASVS 13.3.1]', () => {
    const message = messageOf({
      AUTH_SECRET: 'hunter2',
      SMTP_URL: 'http://me:hunter2@mail.example',
    });
    expect(message).toContain('AUTH_SECRET');
    expect(message).not.toContain('hunter2');
  });
});

describe('the webhook secret', () => {
  test('may be several, separated by commas', () => {
    const GIGS_WEBHOOK_SECRET = 'whsec_bmV3LW5ldy1uZXc=, whsec_b2xkLW9sZC1vbGQt,';
    expect(readEnv({ ...complete, GIGS_WEBHOOK_SECRET }).GIGS_WEBHOOK_SECRET).toEqual([
      'whsec_bmV3LW5ldy1uZXc=',
      'whsec_b2xkLW9sZC1vbGQt',
    ]);
  });
});

describe('the API key', () => {
  test('is taken from GIGS_API_KEY too, and GIGS_TOKEN wins', () => {
    const { GIGS_TOKEN: _, ...others } = complete;
    expect(readEnv({ ...others, GIGS_API_KEY: 'key' }).GIGS_TOKEN).toBe('key');
    expect(readEnv({ ...others, GIGS_TOKEN: '', GIGS_API_KEY: 'key' }).GIGS_TOKEN).toBe('key');
    expect(readEnv({ ...complete, GIGS_API_KEY: 'key' }).GIGS_TOKEN).toBe('token');
  });
});

describe('an address', () => {
  const names = ['GIGS_API_URL', 'GIGS_CONNECT_ORIGINS', 'SITE_URL'];

  test.each(names)('in %s is https:, and http: on this machine', (name) => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      expect(blamed({ ...complete, [name]: `http://${host}:4000` })).toEqual([]);
    for (const url of [
      'http://shop.example',
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://8.8.8.8',
      'http://172.32.0.1',
      'http://0.0.0.0',
      'ftp://localhost',
      'javascript:alert(1)',
      '//shop.example',
    ])
      expect([url, blamed({ ...complete, [name]: url })]).toEqual([url, [name]]);
  });

  test.each([
    ['GIGS_API_URL', true],
    ['GIGS_CONNECT_ORIGINS', true],
    ['SITE_URL', false],
  ])('in %s of http: may be in a private network: %s', (name, isAllowed) => {
    for (const host of ['gigs', 'gigs-mock', 'host.docker.internal', '10.0.0.1', '172.17.0.1'])
      expect([host, blamed({ ...complete, [name]: `http://${host}:4010` })]).toEqual([
        host,
        isAllowed ? [] : [name],
      ]);
  });

  test('of http: is allowed in a private network by the documents, too', () => {
    for (const file of ['.env.example', 'README.md', 'docs/security.md']) {
      expect([file, readFileSync(file, 'utf8')]).toEqual([
        file,
        expect.stringMatching(/`?http:`? [^.]*private\s+network/),
      ]);
    }
  });

  test.each(names)('in %s carries no user name or password', (name) => {
    for (const url of [
      'https://me@shop.example',
      'https://me:pw@shop.example',
      'http://me@localhost',
    ])
      expect([url, blamed({ ...complete, [name]: url })]).toEqual([url, [name]]);
  });

  test.each(names)('in %s carries no query and no fragment', (name) => {
    for (const url of ['https://shop.example?x=1', 'https://shop.example/a/?x', 'https://a.b/#x'])
      expect([url, blamed({ ...complete, [name]: url })]).toEqual([url, [name]]);
  });

  test('of the site is kept as its origin, that of the API without a slash at the end', () => {
    const read = readEnv({
      ...complete,
      SITE_URL: 'https://Shop.Example:443/',
      GIGS_API_URL: 'https://proxy.example/gigs//',
    });
    expect(read.SITE_URL).toBe('https://shop.example');
    expect(read.GIGS_API_URL).toBe('https://proxy.example/gigs');
  });

  test('of the site is refused with a path, which no link would have', () => {
    expect(blamed({ ...complete, SITE_URL: 'https://bank.example/mobile' })).toEqual(['SITE_URL']);
  });
});

describe('a list', () => {
  test('of Connect origins is read item by item, as origins', () => {
    const value =
      ' https://connect.gigs.com/checkout , https://Buy.Example ,, http://localhost:4001 ';
    expect(readEnv({ ...complete, GIGS_CONNECT_ORIGINS: value }).GIGS_CONNECT_ORIGINS).toEqual([
      'https://connect.gigs.com',
      'https://buy.example',
      'http://localhost:4001',
    ]);
  });

  test('of Connect origins is refused for one bad item, or for none', () => {
    for (const value of [
      'https://connect.gigs.com,http://evil.example',
      'https://a.example,*',
      ',',
    ])
      expect(blamed({ ...complete, GIGS_CONNECT_ORIGINS: value })).toEqual([
        'GIGS_CONNECT_ORIGINS',
      ]);
  });

  test('of secrets keeps its order and is refused when any is short', () => {
    const [first, second] = ['f'.repeat(32), 's'.repeat(40)];
    expect(readEnv({ ...complete, AUTH_SECRET: `${first}, ${second}` }).AUTH_SECRET).toEqual([
      first,
      second,
    ]);
    expect(blamed({ ...complete, AUTH_SECRET: `${first},short` })).toEqual(['AUTH_SECRET']);
    expect(blamed({ ...complete, AUTH_SECRET: 'x'.repeat(31) })).toEqual(['AUTH_SECRET']);
    expect(blamed({ ...complete, AUTH_SECRET: ',' })).toEqual(['AUTH_SECRET']);
  });
});

describe('on Vercel the site', () => {
  const { SITE_URL: _, ...others } = complete;
  const vercel = {
    VERCEL_PROJECT_PRODUCTION_URL: 'shop.example',
    VERCEL_BRANCH_URL: 'shop-git-main.vercel.app',
    VERCEL_URL: 'shop-abc123.vercel.app',
  };

  test('is the production domain in production', () => {
    const read = readEnv({ ...others, ...vercel, VERCEL_ENV: 'production' });
    expect(read.SITE_URL).toBe('https://shop.example');
  });

  const preview = { ...complete, ...vercel, VERCEL_ENV: 'preview' };

  test('is the deployment itself in a preview, whatever SITE_URL says for production', () => {
    expect(readEnv(preview).SITE_URL).toBe('https://shop-abc123.vercel.app');
    const own = readEnv({ ...preview, VERCEL_URL: '' }).SITE_URL;
    expect(own).toBe('https://shop-git-main.vercel.app');
  });

  test('is what SITE_URL says where it is set, in an environment of the brand’s too', () => {
    for (const more of [{ VERCEL_ENV: 'production' }, { VERCEL_TARGET_ENV: 'staging' }]) {
      expect(readEnv({ ...preview, ...more }).SITE_URL).toBe(complete.SITE_URL);
    }
  });
});
