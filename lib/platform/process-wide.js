/**
 * State shared by the whole process: Next loads a module once per kind of route, and the cache
 * handler outside the bundle. Tests clear it.
 * @type {Map<string, unknown>}
 */
export const processValues = valuesOf(globalThis);

/**
 * The value of this name, created by the first module of the process that asks for it.
 * @template T
 * @param {string} name
 * @param {() => T} create
 * @returns {T}
 */
export function processWide(name, create) {
  if (!processValues.has(name)) processValues.set(name, create());
  return /** @type {T} */ (processValues.get(name));
}

/** @param {typeof globalThis & { storefront?: Map<string, unknown> }} scope */
function valuesOf(scope) {
  scope.storefront ??= new Map();
  return scope.storefront;
}
