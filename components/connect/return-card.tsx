import { type Mark, ResultActions, ResultCard } from '@/components/ui/result-card';
import { getIntl } from '@/lib/i18n/server';
import { Poll } from './poll';

type Props = {
  mark: Mark;
  heading: string;
  /** The state that the page shows now. */
  state: string;
  /** Whether the state may still change by itself. */
  open: boolean;
  /** The page's own address, as Connect returned to it. */
  here: string;
  /** What happened; announced when it changes. */
  text: React.ReactNode;
  details: React.ReactNode;
  actions: React.ReactNode;
};

/**
 * The outcome of a Connect session: what happened, and what to do now. Polls while it may change.
 */
export async function ReturnCard(props: Props) {
  const { mark, heading, state, open, here, text, details, actions } = props;
  const { t } = await getIntl();
  return (
    <ResultCard mark={mark} heading={heading}>
      <div role="status" className="mt-3 max-w-prose text-lg text-muted">
        {text}
      </div>
      {open && (
        <Poll
          state={state}
          query={here.slice(here.indexOf('?') + 1)}
          here={here}
          words={{ watching: t('callback.watching'), over: t('callback.watchingOver') }}
        />
      )}
      {details}
      <ResultActions>{actions}</ResultActions>
    </ResultCard>
  );
}
