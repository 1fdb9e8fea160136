/** What a promise gives, or the fallback when it takes too long (milliseconds): a comfort must not hold up a page. */
export async function within<T>(patience: number, promise: Promise<T>, fallback: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
