/** The shopper's platform, as far as it changes how an eSIM is installed. */
export type Platform = 'iphone' | 'iphone-one-tap' | 'iphone-in-app' | 'android' | 'other';

const APPLE = 'https://esimsetup.apple.com/esim_qrcode_provisioning';

/** Apps whose web view calls itself Safari. */
const posesAsSafari = /\b(?:FBA[NV]|Instagram|Line|Snapchat|Pinterest|GSA|MicroMessenger)\b/;

/**
 * The platform by User-Agent: the web view of an app, unlike a browser, does not name Safari, or
 * names the app beside it. Gigs documents Apple's link for iOS 17.5 and later; iOS 26 reports
 * itself as 18. Nothing is documented for the iPad.
 */
export function platformOf(userAgent: string | null): Platform {
  const agent = userAgent ?? '';
  const [, major, minor] = /\(iPhone\b[^)]*\bOS (\d+)_(\d+)/.exec(agent) ?? [];
  if (major && minor) {
    const since = Number(major) - 17 || Number(minor) - 5;
    if (since < 0) return 'iphone';
    const isBrowser = /\bSafari\//.test(agent) && !posesAsSafari.test(agent);
    return isBrowser ? 'iphone-one-tap' : 'iphone-in-app';
  }
  if (/\b(?:iPhone|iPad)\b/.test(agent)) return 'iphone';
  return /\bAndroid\b/.test(agent) ? 'android' : 'other';
}

/**
 * The link that opens the eSIM set-up of this phone, or null where there is none. No such link is
 * documented for Android.
 */
export function oneTapLink(platform: Platform, activationCode: string): string | null {
  if (platform !== 'iphone-one-tap') return null;
  return `${APPLE}?${new URLSearchParams({ carddata: activationCode })}`;
}
