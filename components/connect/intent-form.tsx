import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { openConnectAction } from '@/lib/connect/action';
import type { IntentName } from '@/lib/connect/intents/names';
import { getIntl } from '@/lib/i18n/server';

type Props = {
  intent: IntentName;
  subscription?: string;
  payment?: string;
  addons?: string[];
  tone?: 'primary' | 'plain' | 'quiet';
  /** Another label than the intent's own. */
  label?: string;
  /** The id of the heading of what it is about. */
  about?: string;
  /** The page that shows a problem; My plans by default. */
  from?: 'top-up';
  /** Further fields, shown above the button. */
  children?: React.ReactNode;
};

/**
 * One button that opens Connect for one intent. A plain form, so that it works before any script.
 */
export async function IntentForm(props: Props) {
  const {
    intent,
    subscription,
    payment,
    addons = [],
    tone = 'plain',
    label,
    about,
    from,
    children,
  } = props;
  const { t } = await getIntl();
  return (
    <ActionForm action={openConnectAction}>
      <LocaleField />
      <input type="hidden" name="intent" value={intent} />
      {subscription && <input type="hidden" name="subscription" value={subscription} />}
      {payment && <input type="hidden" name="payment" value={payment} />}
      {addons.map((addon) => (
        <input key={addon} type="hidden" name="addon" value={addon} />
      ))}
      {from && <input type="hidden" name="from" value={from} />}
      {children}
      <SubmitButton pendingLabel={t('myPlans.opening')} tone={tone} about={about} fit>
        {label ?? t(`myPlans.do.${intent}`)}
      </SubmitButton>
    </ActionForm>
  );
}
