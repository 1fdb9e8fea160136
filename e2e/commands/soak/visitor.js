/** @typedef {{ status: number, text: string, location: string | null, url: string }} Page */

/** A headless HTTP client: keeps cookies, submits forms of a page, follows no redirects. */
export class Visitor {
  /** @type {Map<string, Map<string, string>>} */
  #jars = new Map();

  /**
   * @param {string} store
   * @param {import('./tally.js').Tally} tally
   */
  constructor(store, tally) {
    this.store = store;
    this.tally = tally;
  }

  /**
   * Asks the store for a page and has the answer counted.
   * @param {string} kind
   * @param {string} path
   * @param {{ form?: FormData, expected?: number[] }} [how]
   */
  async ask(kind, path, { form, expected = [200] } = {}) {
    const began = Date.now();
    const page = await this.go(new URL(path, this.store).href, form);
    this.tally.add({
      kind,
      status: page.status,
      began,
      took: Date.now() - began,
      expected,
      note: page.location ?? path,
    });
    return page;
  }

  /**
   * Goes to an address, not followed further; status 0 when there was no answer.
   * @param {string} url
   * @param {FormData | URLSearchParams} [form]
   * @returns {Promise<Page>}
   */
  async go(url, form) {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map();
    this.#jars.set(origin, jar);
    try {
      const answer = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
        headers: {
          cookie: [...jar].map((pair) => pair.join('=')).join('; '),
          'sec-fetch-site': 'same-origin',
          ...(form && { origin }),
        },
        ...(form && { method: 'POST', body: form }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
        else jar.set(name, value);
      }
      const location = answer.headers.get('location');
      return {
        status: answer.status,
        text: await answer.text(),
        location: location && new URL(location, url).href,
        url,
      };
    } catch {
      return { status: 0, text: '', location: null, url };
    }
  }
}

/**
 * The fields of the first form in a page with this in it, as a browser would send them untouched.
 * @param {string} html
 * @param {string} mark
 * @param {Record<string, string>} [filled]
 */
export function formWith(html, mark, filled = {}) {
  const form = html.split('<form').find((part) => part.split('</form>')[0]?.includes(mark)) ?? '';
  const fields = new FormData();
  for (const [input] of (form.split('</form>')[0] ?? '').matchAll(/<input[^>]*>/g)) {
    const attribute = (/** @type {string} */ name) =>
      new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1];
    const name = attribute('name');
    const isChoice = /type="(?:radio|checkbox)"/.test(input);
    if (name && (!isChoice || /\bchecked/.test(input)))
      fields.append(name, attribute('value') ?? '');
  }
  for (const [name, value] of Object.entries(filled)) fields.set(name, value);
  return fields;
}
