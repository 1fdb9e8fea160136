import { queryOfForm } from '@/lib/catalog/query-of-form';
import { choicePath, planPath, readChoice, withUnlistedSim } from '@/lib/checkout/choice';
import { keepTypedNumbers } from '@/lib/checkout/typed-numbers';
import { pickedPath, readPicked } from '@/lib/connect/picked';
import { restoreTypedNumbers } from '@/lib/connect/restore-typed-numbers';
import { readForm } from '@/lib/http/read-form';
import { returnPath } from '@/lib/http/return-path';
import { plainForm } from '@/lib/http/version-skew';
import { localePath, splitLocale } from '@/lib/i18n/locale';

/**
 * Responds to a form of an earlier build (rewritten by proxy.ts): redirects to a page of this build
 * that explains it and keeps the choice. Nothing else is done. The URL is still that of the page.
 */
export async function POST(request: Request): Promise<Response> {
  const { locale, path } = splitLocale(new URL(request.url).pathname);
  const form = plainForm(await readForm(request));
  const location = localePath(locale, await pathOf(path, form));
  const byScript = request.headers.has('next-action');
  return new Response(null, {
    status: byScript ? 200 : 303,
    headers: {
      ...(byScript ? { 'x-action-redirect': `${location};push` } : { location }),
      'cache-control': 'no-store',
    },
  });
}

async function pathOf(page: string, form: FormData): Promise<string> {
  const problem = 'outdated';
  const ofPlans = page.startsWith('/account') ? '/account/plans' : page === '/top-up' && page;
  if (ofPlans) return pickedPath(ofPlans, readPicked(form), { problem });
  if (page.startsWith('/sign-in')) {
    const next = returnPath(form.get('next'));
    return `/sign-in?${new URLSearchParams({ ...(next !== '/' && { next }), problem })}`;
  }
  await restoreTypedNumbers(form);
  await keepTypedNumbers(form);
  const choice = withUnlistedSim(readChoice(form), form);
  const { plan } = choice;
  if (plan && form.get('from') === 'plan') return planPath({ ...choice, plan }, { problem });
  return choicePath(choice, { ...(await queryOfForm()), problem });
}
