type Cookie = { name: string; value: string; maxAge: number };

/** The cookies of the browser of a test that has this file in the place of `next/headers`. */
export const jar = new Map<string, Cookie>();

export async function cookies() {
  return {
    get: (name: string) => jar.get(name),
    has: (name: string) => jar.has(name),
    set: (cookie: Cookie) =>
      cookie.maxAge > 0 ? jar.set(cookie.name, cookie) : jar.delete(cookie.name),
  };
}

export async function headers() {
  return new Headers();
}
