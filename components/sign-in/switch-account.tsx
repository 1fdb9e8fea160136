import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { getIntl } from '@/lib/i18n/server';
import { confirmArrivalAction } from '@/lib/shopper/action';

type Props = {
  /** Who is signed in here, if anybody is. */
  current: string | null;
  /** Who would be. */
  arriving: string;
  /** Where the shopper goes on in any case. */
  next: string;
};

/** The question whether one person's session may take the place of another's. */
export async function SwitchAccount({ current, arriving, next }: Props) {
  const { t } = await getIntl();
  return (
    <section className="card mx-auto max-w-md px-6 py-8 sm:px-8">
      <h1 className="font-bold text-3xl tracking-tight">{t('signIn.switchHeading')}</h1>
      <p className="mt-2 mb-6 break-words text-muted">
        {current
          ? t('signIn.switchText', { current, arriving })
          : t('signIn.arriveText', { arriving })}
      </p>
      <ActionForm action={confirmArrivalAction} className="grid gap-3">
        <LocaleField />
        <input type="hidden" name="arriving" value={arriving} />
        <SubmitButton>{t('signIn.switchTo', { email: arriving })}</SubmitButton>
        <a href={next} className="button button-plain">
          {current ? t('signIn.stay', { email: current }) : t('signIn.arriveNot')}
        </a>
      </ActionForm>
    </section>
  );
}
