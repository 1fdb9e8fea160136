import { getIntl } from '@/lib/i18n/server';
import { unavailability } from '@/lib/shopper/compatibility';
import { simName, simUseWords } from '@/lib/shopper/labels';
import type { ShopperItems } from '@/lib/shopper/sims';
import type { Sim } from '@/lib/shopper/types';
import { SimPicker } from './sim-picker';

type Props = {
  wallet: ShopperItems | null;
  chosen: string | null;
  initialPlan: string | null;
  /** Where sign-in is when it leads back to this page; otherwise the form's action knows the way. */
  signIn?: string | undefined;
};

/** The shopper's SIMs beside the plans; signed out, the way to them. */
export async function SimSection({ wallet, chosen, initialPlan, signIn }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const sims = (wallet?.sims.ok ? wallet.sims.value : []).toSorted(freeFirst);
  return (
    <div className="grid gap-3">
      <SimPicker
        initialPlan={initialPlan}
        chosen={chosen}
        sims={sims.map((sim) => ({
          ...sim,
          name: simName(sim, intl),
          notFree: simUseWords(sim, intl),
        }))}
        words={{
          legend: t('sim.choose'),
          atCheckout: t('sim.atCheckout'),
          atCheckoutHint: t('sim.atCheckoutHint'),
          atCheckoutEsim: t('sim.atCheckoutEsim'),
          atCheckoutPhysical: t('sim.atCheckoutPhysical'),
        }}
        states={
          sims.length > 0
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
      {wallet && !wallet.sims.ok && wallet.sims.error !== 'closed' && (
        <p role="status" className="rounded-xl bg-warn-soft px-4 py-3 text-sm text-warn">
          {t('sim.down')}
        </p>
      )}
      {wallet?.sims.ok && sims.length === 0 && (
        <p className="text-muted text-sm">{t('sim.none')}</p>
      )}
      {!wallet && (
        <div className="rounded-xl border border-line border-dashed px-4 py-4">
          {chosen && <input type="hidden" name="wanted-sim" value={chosen} />}
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

function freeFirst(a: Sim, b: Sim): number {
  return Number(unavailability(a) !== null) - Number(unavailability(b) !== null);
}
