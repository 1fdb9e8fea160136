import { Contact } from '@/components/site/contact';
import { OTHER_SIM } from '@/lib/checkout/choice';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import { problemOf } from '@/lib/connect/problem';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { unavailability } from '@/lib/shopper/compatibility';
import { simName, simUseLabel } from '@/lib/shopper/labels';
import { freeSim } from '@/lib/shopper/sim-search';
import type { ShopperItems } from '@/lib/shopper/sims';
import type { Sim } from '@/lib/shopper/types';
import type { NamedSim } from './choice-context';
import { OtherButton } from './other-button';
import { SimByNumber } from './sim-by-number';
import { SimPicker } from './sim-picker';

type Props = {
  /** Null when signed out. */
  items: ShopperItems | null;
  /** The id in the address, whether or not it can be chosen. */
  wanted: string | null;
  /** The ICCID typed last; null on the page that visitors share, which reads no cookie. */
  kept: KeptSim | null;
  /** Whether the ICCID was refused. */
  refused: boolean;
};

/** The shopper's SIMs, or sign-in. */
export async function SimSection({ items, wanted, kept, refused }: Props) {
  const { t } = await getIntl();
  const failure = items?.sims.ok === false ? items.sims.error : null;
  const hasSims = items?.sims.ok === true && items.sims.value.length > 0;
  const onUs = failure !== null && problemOf(failure) === 'misconfigured';
  const isFound = unclaimedSim(kept, items) !== null;
  const isTyping = wanted === OTHER_SIM && !isFound;
  return (
    <div className="grid gap-3">
      <SimPicker
        // A look-up resets the options.
        key={kept?.at}
        wanted={wanted}
        isTyping={isTyping}
        labels={{
          legend: t('sim.choose'),
          atCheckout: t('sim.atCheckout'),
          atCheckoutHint: t('sim.atCheckoutHint'),
          atCheckoutEsim: t('sim.atCheckoutEsim'),
          atCheckoutPhysical: t('sim.atCheckoutPhysical'),
        }}
        states={
          hasSims || isFound
            ? {
                free: t('sim.free'),
                fits: t('sim.fits'),
                unusable: t('sim.unusable'),
                others: t('sim.others', { count: '{count}' }),
                'other-network': t('sim.otherNetwork'),
                'esim-only': t('sim.esimOnly'),
                'physical-only': t('sim.physicalOnly'),
              }
            : null
        }
      >
        <SimByNumber kept={kept} isFound={isFound} wanted={isTyping} refused={refused} />
      </SimPicker>
      {failure && failure !== 'closed' && (
        <div role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
          <span>{onUs ? t('sim.misconfigured') : t('sim.down')}</span>{' '}
          {onUs && <Contact say="again" />}
        </div>
      )}
      {items?.sims.ok && !hasSims && <p className="text-muted text-sm">{t('sim.none')}</p>}
      {wanted && wanted !== OTHER_SIM && !items?.sims.ok && (
        <input type="hidden" name="wanted-sim" value={wanted} />
      )}
      {!items && (
        <div className="sign-in-for-sims">
          <h3>{t('sim.signInHeading')}</h3>
          <OtherButton to="sign-in" className="link button-quiet">
            {t('sim.signIn')}
          </OtherButton>
        </div>
      )}
    </div>
  );
}

/** Returns the shopper's SIMs for ChoiceProvider, the free ones first, one in hand last. */
export function namedSims(
  items: ShopperItems | null,
  kept: KeptSim | null,
  intl: PageIntl,
): NamedSim[] {
  const unclaimed = unclaimedSim(kept, items);
  return [...mineOf(items).toSorted(freeFirst), ...(unclaimed ? [unclaimed] : [])].map((sim) => ({
    ...sim,
    name: simName(sim, intl),
    notFree: simUseLabel(sim, intl),
  }));
}

/** The SIM that was found by its number; its id stays in the seal. Null once it is in the list. */
function unclaimedSim(kept: KeptSim | null, items: ShopperItems | null): Sim | null {
  const found = kept?.found;
  if (!found || mineOf(items).some(({ id }) => id === found.id)) return null;
  return { ...freeSim(found), id: OTHER_SIM };
}

function mineOf(items: ShopperItems | null): Sim[] {
  return items?.sims.ok ? items.sims.value : [];
}

function freeFirst(a: Sim, b: Sim): number {
  return Number(unavailability(a) !== null) - Number(unavailability(b) !== null);
}
