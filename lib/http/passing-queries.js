/** What an address says about the request before it; no link and no later address keeps it. */
export const passingQueries = /** @type {const} */ (['problem', 'answer']);
