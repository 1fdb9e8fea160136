import { CopyButton } from '@/components/ui/copy-button';
import { getIntl } from '@/lib/i18n/server';
import { simName } from '@/lib/shopper/labels';
import type { Sim } from '@/lib/shopper/types';

type Props = {
  sim: Sim;
  /** The full number, only when its owner requests it; null when they may not or cannot see it. */
  number: string | null | undefined;
};

/** The end of a SIM's number; a plain link shows all of it. */
export async function SimNumber({ sim, number }: Props) {
  const intl = await getIntl();
  const { t, href } = intl;
  const name = simName(sim, intl);
  const ending = sim.ending || '–';
  const query = number ? '' : `?${new URLSearchParams({ show: sim.id })}`;
  // With a fragment, a link to the address of this very page would load nothing.
  const fragment = number === null ? '' : `#${encodeURIComponent(sim.id)}`;
  return (
    <span className="flex flex-wrap items-baseline justify-end gap-x-4">
      {number && <span className="break-anywhere select-all">{number}</span>}
      {!number && <span className="sr-only">{t('mySims.ending', { ending })}</span>}
      {!number && <span aria-hidden="true">{`•••• ${ending}`}</span>}
      {number === null && <span>{t('mySims.notShown')}</span>}
      <span className="-my-2.5 flex flex-wrap gap-x-4">
        <a
          href={href(`/account/sims${query}${fragment}`)}
          aria-label={t(number ? 'mySims.hideOf' : 'mySims.showOf', { sim: name })}
          className="link no-print inline-flex min-h-11 items-center"
        >
          {t(number ? 'mySims.hide' : 'mySims.show')}
        </a>
        {number && (
          <CopyButton
            text={number}
            label={t('mySims.copyOf', { sim: name })}
            labels={{
              copy: t('mySims.copy'),
              copied: t('mySims.copied'),
              failed: t('mySims.copyFailed'),
            }}
          />
        )}
      </span>
    </span>
  );
}
