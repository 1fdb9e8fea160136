/**
 * The value of the promise, or the fallback when it takes longer. Apart from `deadline.ts`, because
 * that loads React, which the start of a function does without.
 */
export async function withTimeout<T>(
  milliseconds: number,
  promise: Promise<T>,
  fallback: T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
