import { neighboursOf } from '@/lib/catalog/destinations/destinations';
import { shownDestinations } from '@/lib/catalog/destinations/server';
import { placeOf } from '@/lib/catalog/destinations/slugs';
import { planIdIn } from '@/lib/catalog/plan-address';
import type { Plan } from '@/lib/catalog/types';
import { isPseudo, splitLocale } from '@/lib/i18n/locale';
import { type Localized, translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/settings/env';
import { answerWithPlans, refusal } from '@/lib/seo/agents/answer';
import {
  destinationMarkdown,
  destinationsMarkdown,
  planMarkdown,
  storeMarkdown,
} from '@/lib/seo/agents/markdown';

/** The facts of a page as Markdown, for whom `Accept` asks so (next.config.js). */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/markdown/[[...path]]'>,
): Promise<Response> {
  const { locale, path } = splitLocale(`/${((await params).path ?? []).join('/')}`);
  if (isPseudo(locale) && !env().PSEUDO_LOCALES) return refusal(404);
  const intl = { locale, t: translator(locale) };
  return answerWithPlans('text/markdown', locale, (plans) => markdownOf(path, plans, intl));
}

function markdownOf(path: string, plans: Plan[], intl: Localized): string | null {
  const [, page, part = '', more] = path.split('/');
  const all = shownDestinations(plans);
  if (!page) return storeMarkdown(plans, all, intl);
  if (more !== undefined) return null;
  if (page === 'plans') {
    const id = planIdIn(part);
    const plan = plans.find((one) => one.id === id);
    return plan ? planMarkdown(plan, intl) : null;
  }
  if (page !== 'destinations' || !all) return null;
  if (!part) return destinationsMarkdown(all, intl);
  // proxy.ts has led from every other spelling to this one.
  const place = placeOf(part, intl.locale);
  const one = place && all.get(place);
  return one ? destinationMarkdown(one, neighboursOf(one.place, all), intl) : null;
}
