import { readForm } from './read-form';

/** The texts of a posted form that have these names, as the query of another request. */
export async function readTexts(request: Request, names: string[]): Promise<URLSearchParams> {
  const form = await readForm(request);
  const texts = new URLSearchParams();
  for (const name of names) {
    const value = form.get(name);
    if (typeof value === 'string') texts.set(name, value);
  }
  return texts;
}
