/** The fields of a choice, in the order of the form. */
export const choiceNames = /** @type {const} */ (['plan', 'sim', 'device', 'imei', 'voucher']);

/**
 * Those that an address may hold; an IMEI is only ever in a form. next.config.js reads them.
 */
export const choiceFields = choiceNames.filter((name) => name !== 'imei');
