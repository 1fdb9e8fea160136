import { Contact } from '@/components/site/contact';
import { getIntl } from '@/lib/i18n/server';

/** What to look at, one after the other, when an installed SIM does not connect. */
export async function NotWorkingSteps() {
  const { t } = await getIntl();
  const steps = ['lineOn', 'lineData', 'roaming', 'apn', 'restart'] as const;
  return (
    <>
      <ol className="mt-3 grid list-decimal gap-2 ps-5">
        {steps.map((step) => (
          <li key={step}>{t(`help.${step}`)}</li>
        ))}
      </ol>
      <p className="mt-3 empty:hidden">
        <Contact say="again" />
      </p>
    </>
  );
}
