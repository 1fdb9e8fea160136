/**
 * The fields of a choice that an address may hold; an IMEI is only ever in a form. next.config.js
 * reads them.
 */
export const choiceFields = /** @type {const} */ (['plan', 'sim', 'device', 'voucher']);
