import { getIntl, type Intl as PageIntl } from '@/lib/i18n/server';
import { unavailability } from '@/lib/shopper/compatibility';
import { simName, simUseWords } from '@/lib/shopper/labels';
import type { ShopperItems } from '@/lib/shopper/sims';
import type { Sim } from '@/lib/shopper/types';
import type { NamedSim } from './choice-context';
import { SimPicker } from './sim-picker';

type Props = {
  /** Null when signed out. */
  items: ShopperItems | null;
  /** The id in the address, whether or not it can be chosen. */
  wanted: string | null;
  /** Sign-in that returns to this page; without it the form's action leads there. */
  signIn?: string | undefined;
};

/** The shopper's SIMs, or sign-in. */
export async function SimSection({ items, wanted, signIn }: Props) {
  const { t } = await getIntl();
  const hasSims = items?.sims.ok === true && items.sims.value.length > 0;
  return (
    <div className="grid gap-3">
      <SimPicker
        wanted={wanted}
        labels={{
          legend: t('sim.choose'),
          atCheckout: t('sim.atCheckout'),
          atCheckoutHint: t('sim.atCheckoutHint'),
          atCheckoutEsim: t('sim.atCheckoutEsim'),
          atCheckoutPhysical: t('sim.atCheckoutPhysical'),
        }}
        states={
          hasSims
            ? {
                free: t('sim.free'),
                fits: t('sim.fits'),
                unusable: t('sim.unusable'),
                'other-network': t('sim.otherNetwork'),
                'esim-only': t('sim.esimOnly'),
                'physical-only': t('sim.physicalOnly'),
              }
            : null
        }
      />
      {items && !items.sims.ok && items.sims.error !== 'closed' && (
        <p role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
          {t('sim.down')}
        </p>
      )}
      {items?.sims.ok && !hasSims && <p className="text-muted text-sm">{t('sim.none')}</p>}
      {!items && (
        <div className="rounded-xl border border-line border-dashed px-4 py-4">
          {wanted && <input type="hidden" name="wanted-sim" value={wanted} />}
          <h3 className="font-medium">{t('sim.signInHeading')}</h3>
          <p className="mt-1 text-muted text-sm">{t('sim.signInText')}</p>
          {signIn ? (
            <a href={signIn} className="button button-plain mt-3 w-full">
              {t('sim.signIn')}
            </a>
          ) : (
            <button
              type="submit"
              name="then"
              value="sign-in"
              className="button button-plain mt-3 w-full"
            >
              {t('sim.signIn')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Returns the shopper's SIMs for ChoiceProvider, the free ones first. */
export function namedSims(items: ShopperItems | null, intl: PageIntl): NamedSim[] {
  const sims = items?.sims.ok ? items.sims.value : [];
  return sims
    .toSorted(freeFirst)
    .map((sim) => ({ ...sim, name: simName(sim, intl), notFree: simUseWords(sim, intl) }));
}

function freeFirst(a: Sim, b: Sim): number {
  return Number(unavailability(a) !== null) - Number(unavailability(b) !== null);
}
