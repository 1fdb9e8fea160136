import 'server-only';
import { checkBrand } from '@/lib/brand/check';
import { readSummaryFacts } from '@/lib/brand/summary';
import { planFromGigs } from '@/lib/catalog/from-gigs';
import type { Locale } from '@/lib/i18n/locale';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import { documentLinks, unfinishedDocuments } from '@/lib/legal/documents';
import { duplicateDocuments } from '@/lib/legal/startup';
import { saysEnough } from '@/lib/legal/summary';
import { legalSettings } from '@/lib/platform/legal-names';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, good, type Section, warn } from '../check';

const ANSWER_TIMEOUT_MS = 5_000;
const MAX_SHOWN = 5;

const folder: Check = {
  name: 'brand',
  fix: 'Run npm run brand: it names every file and line.',
  run: async () => {
    const findings = checkBrand();
    const stops = findings.filter((found) => found.stops).length;
    if (stops > 0) return bad(`${stops} to fix in brand/ before the store starts`);
    return findings.length > 0
      ? warn(`${findings.length} in brand/ that the store leaves out`)
      : good('brand/ is in order');
  },
};

const documents: Check = {
  name: 'legal documents',
  fix: 'Fill in every [fill in] of brand/legal: until then the document is not shown.',
  run: async () => {
    const twice = duplicateDocuments().map((name) => `${legalSettings[name]} and ${name}.md`);
    if (twice.length > 0) {
      const fix = 'Keep one of them: until then the store does not start.';
      return bad(`are in two places: ${twice.join(', ')}`, fix);
    }
    const unfinished = unfinishedDocuments();
    if (unfinished.length > 0) return bad(`are not finished: ${unfinished.join(', ')}`);
    const names = namesIn([defaultLocale]);
    const lost = namesIn(locales).filter((name) => !names.includes(name));
    if (lost.length > 0) {
      const fix = `Write them in brand/legal/${defaultLocale}: where others lack theirs, they stand.`;
      return warn(`${defaultLocale}, the first language, lacks ${lost.join(', ')}`, fix);
    }
    return names.length > 0 ? good(names.join(', ')) : null;
  },
};

function namesIn(languages: readonly Locale[]): string[] {
  const links = languages.flatMap((locale) => documentLinks(locale));
  return [...new Set(links.map(({ name }) => name))];
}

const summaries: Check = {
  name: 'contract summaries',
  fix: 'Complete brand/summary.<language>.json, and the plans at Gigs (docs/legal.md).',
  run: async ({ plansOnSale }) => {
    if (!env().PLAN_SUMMARY) return null;
    const silent = locales.filter((locale) => !readSummaryFacts(locale));
    if (silent.length === locales.length) return bad('there are none: no language has every fact');
    const plans = await plansOnSale();
    const lacking = (plans.ok ? plans.value : []).flatMap((plan) =>
      saysEnough(planFromGigs(plan)) ? [] : plan.id,
    );
    const shown = lacking.slice(0, MAX_SHOWN).join(', ');
    const missing = [
      silent.length > 0 && `none in ${silent.join(', ')}`,
      lacking.length > 0 && `none of ${lacking.length} plans that do not say enough: ${shown}`,
    ].filter((one) => one !== false);
    return missing.length > 0 ? warn(missing.join('; ')) : good('of every plan, in every language');
  },
};

const figures: Check = {
  name: 'figures',
  fix: 'Check the address in ANALYTICS. The store sells without it, and drops its figures.',
  run: async () => {
    const sinks = await Promise.all(
      env().ANALYTICS.map(async ({ sink, url }) => {
        const { origin, host } = new URL(url);
        return { name: `${sink} (${host})`, answers: await isThere(origin) };
      }),
    );
    if (sinks.length === 0) return null;
    const named = (list: typeof sinks) => list.map(({ name }) => name).join(', ');
    const lost = sinks.filter(({ answers }) => !answers);
    return lost.length > 0 ? warn(`no answer from ${named(lost)}`) : good(`go to ${named(sinks)}`);
  },
};

/** Whether anything answers there: what it says to a figure, only a figure would show. */
function isThere(origin: string): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  return fetch(origin, { method: 'HEAD', redirect: 'manual', signal }).then(
    () => true,
    () => false,
  );
}

/** What the brand says in its own folder, and where its figures go. */
export const brandSection: Section = {
  title: 'Brand',
  checks: [folder, documents, summaries, figures],
};
