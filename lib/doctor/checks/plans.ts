import 'server-only';
import { isTrueBadge } from '@/lib/catalog/arrange';
import { planFromGigs } from '@/lib/catalog/from-gigs';
import { readMerchandising } from '@/lib/catalog/merchandising';
import { pathOf } from '@/lib/gigs/error';
import { gigsPlan, isOnSale } from '@/lib/gigs/plans';
import { isNamedHttps } from '@/lib/http/public-agent';
import { fieldPath, gigsWord } from '@/lib/platform/log/serializers';
import { bad, type Check, good, warn } from '../check';

const MAX_SHOWN = 5;

const onSale: Check = {
  name: 'plans on sale',
  fix: 'Publish a plan at Gigs: its status has to become available.',
  run: async ({ plansOnSale, allPlans }) => {
    const sold = await plansOnSale();
    const all = await allPlans();
    const others = all.ok ? byStatus(all.value) : '';
    if (!sold.ok) return bad(sold.error, 'See the next line, “plan fields”.');
    const { length } = sold.value;
    if (length === 0) return bad(others ? `none; all plans: ${others}` : 'none');
    return good(others ? `${length}; all plans: ${others}` : `${length}`);
  },
};

const readable: Check = {
  name: 'plan fields',
  fix: 'These plans are not in the shop. Complete them at Gigs, or compare lib/gigs/plans.ts.',
  run: async ({ allPlans }) => {
    const plans = await allPlans();
    if (!plans.ok) return bad(plans.error, 'Ask Gigs why the key cannot list all plans.');
    const paths = plans.value.flatMap((plan, index) => {
      const read = gigsPlan.safeParse(plan);
      return read.success ? [] : [`items.${index}.${pathOf(read.error) ?? '*'}`];
    });
    if (paths.length === 0) return good('all readable');
    const shown = paths.slice(0, MAX_SHOWN).map(fieldPath).join(', ');
    return warn(`${paths.length} of ${plans.value.length} plans unreadable: ${shown}`);
  },
};

const currency: Check = {
  name: 'plan currency',
  fix: 'Ask Gigs for plans in the currency of the project: others cannot be charged.',
  run: async ({ plansOnSale, project }) => {
    const plans = await plansOnSale();
    const found = await project();
    const charged = found.ok ? found.value.payments?.currency?.toUpperCase() : undefined;
    if (!plans.ok || plans.value.length === 0 || !charged) return null;
    const asked = [...new Set(plans.value.map(({ price }) => price.currency.toUpperCase()))];
    return asked.every((one) => one === charged)
      ? good(`${charged}, as the project`)
      : warn(`${asked.join(', ')}, while the project charges ${charged}`);
  },
};

const metadata: Check = {
  name: 'plan metadata',
  fix: 'These values are ignored. docs/merchandising.md has what the store understands.',
  run: async ({ plansOnSale }) => {
    const plans = await plansOnSale();
    if (!plans.ok) return null;
    const listed = plans.value.map(planFromGigs).filter(({ hidden }) => !hidden);
    const untrue = listed
      .filter((plan) => !isTrueBadge(plan, listed))
      .map(({ id }) => `${id} store.badge: another plan of its group is cheaper`);
    const odd = plans.value.flatMap(({ id, metadata: said }) =>
      readMerchandising(said).oddities.map(({ key, why }) => `${id} ${key}: ${why}`),
    );
    const pictures = plans.value
      .filter(({ image }) => image && !isNamedHttps(image))
      .map(({ id }) => `${id} image: must be an https address of a named host`);
    const all = [...odd, ...untrue, ...pictures];
    if (all.length === 0) return good('all understood');
    const more = all.length > MAX_SHOWN ? ` and ${all.length - MAX_SHOWN} more` : '';
    return warn(`${all.slice(0, MAX_SHOWN).join('; ')}${more}`);
  },
};

function byStatus(plans: unknown[]): string {
  const counts = new Map<string, number>();
  for (const plan of plans) {
    const status = (plan as { status?: unknown } | null)?.status;
    const name = isOnSale({ status: String(status) }) ? 'on sale' : String(gigsWord(status) ?? '?');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}

/** What there is to sell. */
export const planChecks: readonly Check[] = [onSale, readable, currency, metadata];
