import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { inHtml, page } from './pages';
import type { Person } from './people';

const { publicKey, privateKey } = await generateKeyPair('ES256');
const kid = randomUUID();

/** What `HANDOFF_JWKS` names. */
export const keys = JSON.stringify({
  keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256' }],
});

/** Says to the store who this customer is: for a minute, and once. */
export function handOffToken(
  bank: string,
  store: string,
  { name: _, ...person }: Person,
  more: object,
): Promise<string> {
  return new SignJWT({ ...person, ...more })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer(`${bank}/app`)
    .setAudience(store)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(privateKey);
}

/** A screen of the bank's app. A tap asks the bank for a token and opens the store with it. */
export function appPage(people: Person[]): string {
  const buttons = people.map(
    ({ sub, name }) =>
      `<a class="button" href="/app/open?sub=${inHtml(sub)}">Mobile, as ${inHtml(name)}</a>`,
  );
  return page('Demo Bank: app', `<p>Balance <b>€1,204.50</b></p>${buttons.join('')}`, 'phone');
}
