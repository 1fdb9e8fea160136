/** The fields of a choice, in the order of the form. */
export const choiceNames = /** @type {const} */ (['plan', 'sim', 'device', 'imei', 'voucher']);

/**
 * What an address has to say in a field of the choice to mean it. Single letters in `device` are
 * {device} of advertisements: c, m or t.
 * @param {string} name
 */
export function choicePattern(name) {
  return name === 'device' ? '.{2,}' : '.+';
}

/**
 * Those that an address may hold; an IMEI is only ever in a form. next.config.js reads them.
 */
export const choiceFields = choiceNames.filter((name) => name !== 'imei');

/**
 * What an address is to hold of a field of a form: of the SIM the one of the address before, where
 * the page could not list SIMs.
 * @param {FormData} form
 * @param {string} name
 */
export function fieldForAddress(form, name) {
  const value = form.get(name);
  return name === 'sim' && !value ? (form.get('wanted-sim') ?? value) : value;
}
