import 'server-only';
import { headers } from 'next/headers';
import { pathFromReferer, returnPath } from './return-path';

/** The header in which proxy.ts tells a page its own address, whatever the browser sent in it. */
export const pageAddressHeader = 'x-page-address';

/**
 * Returns the path and query of the page that is rendered, or the home page given where proxy.ts
 * does not run. Makes a page dynamic.
 */
export async function pageAddress(home = '/'): Promise<string> {
  return returnPath((await headers()).get(pageAddressHeader), home);
}

/**
 * Returns the path and query of the page that the form of this action was sent from: forms are
 * posted to their own page, so this needs no `Referer`, which some browsers never send.
 */
export async function addressOfForm(home = '/'): Promise<string> {
  const sent = await headers();
  const referer = sent.get('referer');
  return returnPath(sent.get(pageAddressHeader), pathFromReferer(referer, home));
}
