/** Whether a call failed because the other side did not answer in time, or with a server error. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, cause } = error;
  const isNetwork = error instanceof TypeError && cause !== undefined;
  const [code, status] = [fieldOf(error, 'code'), fieldOf(cause ?? error, 'status')];
  // The last one is jose's, for keys that come with another status than 200.
  const isLate = /timeout|abort|ERR_JOSE_GENERIC/i.test(`${name} ${code}`);
  return isNetwork || isLate || Number(status) >= 500;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
