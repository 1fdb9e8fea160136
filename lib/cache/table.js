const MINUTE_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * MINUTE_SECONDS;

/** The cache tag of everything that shows the catalogue. */
export const PLANS_TAG = 'plans';

/**
 * The caches of pages, the catalogue, phones and shoppers that outlive a request. Lifetimes in
 * seconds; `revalidate` is the age at which the next request starts a refresh, `maxAge` the age at
 * which nothing is shown any more. Kept for an hour where they are read: pictures and documents of
 * plans (lib/catalog), what an OpenID provider says of itself (lib/shopper/sign-in/oidc).
 */
export const caches = /** @type {const} */ ({
  /**
   * `/` and the pages of destinations, in each language. Memory of the process
   * (lib/cache/next-handler.js).
   */
  pages: { tag: PLANS_TAG, revalidate: MINUTE_SECONDS, maxAge: DAY_SECONDS },
  /**
   * Plans on sale, and single plans that are not among them. The same memory
   * (lib/catalog/server.ts).
   */
  catalogue: { tag: PLANS_TAG, revalidate: MINUTE_SECONDS },
  /**
   * The catalogue for the time that Gigs is down. Process, and Redis if there is one
   * (lib/catalog/last-good.ts).
   */
  lastGoodCatalogue: { maxAge: DAY_SECONDS },
  /** Every model of phone that Gigs knows. The same memory (lib/shopper/devices). */
  deviceModels: { tag: 'device-models', revalidate: DAY_SECONDS },
  /**
   * Which user at Gigs an e-mail is, forgotten with `user:<id>`. Redis or process
   * (lib/shopper/gigs-user.ts).
   */
  gigsUser: { maxAge: 60 * MINUTE_SECONDS },
  /** What was read of a user, for guesses only (docs/adr/0015). Process (lib/shopper/recent.ts). */
  recentRecords: { maxAge: 2 * MINUTE_SECONDS, maxEntries: 1_000 },
  /** The catalogue in the browser and in shared caches (app/api/plans/route.ts). */
  catalogueOfBrowsers: { maxAge: MINUTE_SECONDS, staleWhileRevalidate: 5 * MINUTE_SECONDS },
});
