import 'server-only';
import type { Organization } from 'schema-dts';
import type { Locale } from '@/lib/i18n/locale';
import { documentHref } from '@/lib/legal/documents';
import { env } from '@/lib/platform/settings/env';

/**
 * Who sells, as schema.org describes it; how to return something is where the brand's document on
 * withdrawal says so. No period is named here: the document is what holds.
 */
export function organization(locale: Locale): Exclude<Organization, string> {
  const { SITE_URL, SELLER_NAME, STORE_NAME, SUPPORT_EMAIL, SUPPORT_PHONE } = env();
  const policy = documentHref('withdrawal', locale);
  return {
    '@type': 'OnlineStore',
    name: STORE_NAME,
    url: SITE_URL,
    ...(SELLER_NAME && { legalName: SELLER_NAME }),
    ...((SUPPORT_EMAIL || SUPPORT_PHONE) && {
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: 'customer support',
        ...(SUPPORT_EMAIL && { email: SUPPORT_EMAIL }),
        ...(SUPPORT_PHONE && { telephone: SUPPORT_PHONE }),
      },
    }),
    ...(policy && {
      hasMerchantReturnPolicy: {
        '@type': 'MerchantReturnPolicy',
        merchantReturnLink: new URL(policy, SITE_URL).href,
      },
    }),
  };
}
