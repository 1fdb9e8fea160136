import { Contact } from '@/components/site/contact';
import { OTHER_SIM } from '@/lib/checkout/choice';
import type { KeptSim } from '@/lib/checkout/sim-cookie';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { unavailability } from '@/lib/shopper/compatibility';
import { outageIn, simsIn } from '@/lib/shopper/items';
import { simName, simUseLabel } from '@/lib/shopper/labels';
import { freeSim } from '@/lib/shopper/sims/search';
import type { ShopperItems } from '@/lib/shopper/sims/sims';
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
  const sims = simsIn(items);
  const hasSims = sims !== null && sims.length > 0;
  const outage = outageIn(items);
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
        held={
          isFound
            ? null
            : {
                value: OTHER_SIM,
                option: t('simCard.option'),
                hint: t('simCard.optionHint'),
                esimOnly: t('sim.esimOnly'),
              }
        }
      >
        <SimByNumber kept={kept} isFound={isFound} refused={refused} />
      </SimPicker>
      {outage && (
        <div role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
          <span>{outage === 'misconfigured' ? t('sim.misconfigured') : t('sim.down')}</span>{' '}
          {outage === 'misconfigured' && <Contact say="again" />}
        </div>
      )}
      {sims?.length === 0 && <p className="text-muted text-sm">{t('sim.none')}</p>}
      {wanted && wanted !== OTHER_SIM && !sims && (
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
  const listed = (simsIn(items) ?? []).toSorted(freeFirst);
  const unclaimed = unclaimedSim(kept, items);
  return [...listed, ...(unclaimed ? [unclaimed] : [])].map((sim) => ({
    ...sim,
    name: simName(sim, intl),
    notFree: simUseLabel(sim, intl),
  }));
}

/** The SIM that was found by its number; its id stays in the seal. Null once it is in the list. */
function unclaimedSim(kept: KeptSim | null, items: ShopperItems | null): Sim | null {
  const found = kept?.found;
  if (!found || simsIn(items)?.some(({ id }) => id === found.id)) return null;
  return { ...freeSim(found), id: OTHER_SIM };
}

function freeFirst(a: Sim, b: Sim): number {
  return Number(unavailability(a) !== null) - Number(unavailability(b) !== null);
}
