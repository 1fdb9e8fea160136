/** @typedef {Record<string, string | undefined>} Variables */

/** A machine or a container: one process that lives long. */
const own = /** @type {const} */ ({
  name: 'own',
  /** Pages and data are cached by lib/cache/next-handler.js, otherwise by the platform. */
  cachesItself: true,
  /** The HTTP server and the signals are the store's own, and so is what they need. */
  ownsServer: true,
  /** The files of `public/` lie beside the process. */
  hasPublicFiles: true,
  /** Whether a build has the settings of the store that it is for. */
  buildsForOneStore: false,
  /** How many proxies are in front, where no setting says. */
  proxies: '0',
});

/** Functions, asleep between requests, behind the platform's router and cache. */
const vercel = /** @type {const} */ ({
  name: 'vercel',
  cachesItself: false,
  ownsServer: false,
  hasPublicFiles: false,
  buildsForOneStore: true,
  proxies: '1',
});

/**
 * What differs where the store is built or runs (docs/adr/0018). Nothing else asks which host it
 * is. Vercel sets its variables for builds and for functions:
 * https://vercel.com/docs/environment-variables/system-environment-variables
 * @param {Variables} [variables]
 */
export function hostOf(variables = process.env) {
  return variables.VERCEL ? vercel : own;
}

/**
 * The public address of the store: `SITE_URL`, or what Vercel says of the deployment. A deployment
 * for trying out is its own, because `SITE_URL`, if set for all of them, is production's; an
 * environment of the brand's own is like production.
 * @param {Variables} variables
 */
export function siteUrlOf(variables) {
  const own = isPreview(variables) && vercelUrl(variables);
  return own || variables.SITE_URL || vercelUrl(variables) || undefined;
}

/**
 * The deployment that is built or runs; undefined where nothing says.
 * @param {Variables} variables
 */
export function deploymentOf({ VERCEL_DEPLOYMENT_ID, VERCEL_GIT_COMMIT_SHA }) {
  return VERCEL_DEPLOYMENT_ID || VERCEL_GIT_COMMIT_SHA;
}

/**
 * Whether the store runs for those who make it: `next dev`, or a deployment for trying out.
 * @param {Variables} variables
 */
export function isForTryingOut(variables) {
  return variables.NODE_ENV === 'development' || isPreview(variables);
}

/** @param {Variables} variables */
function isPreview({ VERCEL_ENV, VERCEL_TARGET_ENV = 'preview' }) {
  return VERCEL_ENV === 'preview' && VERCEL_TARGET_ENV === 'preview';
}

/** @param {Variables} variables */
function vercelUrl({ VERCEL_ENV, VERCEL_PROJECT_PRODUCTION_URL, VERCEL_URL, VERCEL_BRANCH_URL }) {
  // The branch's address moves on to newer deployments; this one's own does not.
  const name =
    VERCEL_ENV === 'production' ? VERCEL_PROJECT_PRODUCTION_URL : VERCEL_URL || VERCEL_BRANCH_URL;
  return name && `https://${name}`;
}
