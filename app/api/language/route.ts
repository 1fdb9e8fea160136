import { choiceFields, fieldForAddress } from '@/lib/checkout/choice-fields.js';
import { keepTypedNumbers } from '@/lib/checkout/typed-numbers';
import { readForm } from '@/lib/http/read-form';
import { pathOfLink } from '@/lib/http/return-path';
import { seeOther } from '@/lib/http/see-other';
import { localeOf, localePath, splitLocale } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';
import { withQuery } from '@/lib/platform/with-query';

/**
 * Shows the page that the visitor came from in another language, with everything they chose: its
 * address holds it.
 */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams;
  return shown(asked.get('to'), pathOf(request));
}

/** The same, with the fields of the form on the page, which must not be in a URL. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  await keepTypedNumbers(form);
  return shown(form.get('to'), withChoice(pathOf(request), form));
}

function pathOf(request: Request): string {
  const from = new URL(request.url).searchParams.get('from');
  return splitLocale(pathOfLink(request.headers.get('referer'), from)).path;
}

function shown(to: unknown, path: string): Response {
  return seeOther(localePath(localeOf(to) ?? defaultLocale, path));
}

function withChoice(path: string, fields: FormData): string {
  const [, page = '/', query] = /^([^?]*)\??(.*)$/s.exec(path) ?? [];
  const kept = new URLSearchParams(query);
  for (const name of choiceFields) {
    const value = fieldForAddress(fields, name);
    if (value === '') kept.delete(name);
    else if (typeof value === 'string') kept.set(name, value);
  }
  return withQuery(page, kept);
}
