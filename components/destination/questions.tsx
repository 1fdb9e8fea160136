import { countryCount, type Reach } from '@/lib/catalog/destinations/destinations';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';

type Props = { plans: Plan[]; kind: Reach; name: string };

/** What travellers ask, answered from the plans of the page, and how an eSIM is set up. */
export async function Questions({ plans, kind, name }: Props) {
  const { t, locale, href } = await getIntl();
  const networks = [...new Set(plans.flatMap((plan) => plan.networks))];
  const starting = plans.filter(({ startsOnFirstUse }) => startsOnFirstUse).length;
  const calling = plans.filter(({ voiceSeconds }) => voiceSeconds !== 0);
  const areCallsKnown = plans.every(({ voiceSeconds }) => voiceSeconds !== undefined);
  const wide = plans.filter((plan) => countryCount(plan) > 1).length;
  const answers = [
    networks.length > 0 && [
      t('destinations.whichNetworks'),
      t('destinations.networks', { list: new Intl.ListFormat(locale).format(networks) }),
    ],
    [
      t('destinations.whenStarts'),
      starting === plans.length
        ? t('destinations.allFirstUse')
        : starting > 0
          ? t('destinations.someFirstUse', { count: starting })
          : t('destinations.noneFirstUse'),
    ],
    areCallsKnown && [
      t('destinations.whichCalls'),
      calling.length === plans.length
        ? t('destinations.allCalls')
        : calling.length > 0
          ? t('destinations.someCalls', { count: calling.length })
          : t('destinations.noCalls'),
    ],
    kind === 'country' && [
      t('destinations.elsewhere'),
      wide > 0
        ? t('destinations.someElsewhere', { count: wide })
        : t('destinations.noneElsewhere', { place: name }),
    ],
  ].filter((answer) => answer !== false);
  const takesEsim = plans.some(({ simTypes }) => simTypes.includes('eSIM'));
  return (
    <div className="mt-8 grid items-start gap-4 lg:grid-cols-2">
      <section className="card p-5 sm:p-6">
        <h2 className="font-semibold text-xl">{t('destinations.questions')}</h2>
        {answers.map(([question, answer]) => (
          <div key={question} className="mt-3">
            <h3 className="font-medium">{question}</h3>
            <p className="text-muted">{answer}</p>
          </div>
        ))}
      </section>
      {takesEsim && (
        <section className="card p-5 sm:p-6">
          <h2 className="font-semibold text-xl">{t('destinations.install')}</h2>
          <ol className="mt-3 grid list-decimal gap-1 ps-5">
            <li>{t('destinations.stepBuy')}</li>
            <li>{t('destinations.stepInstall')}</li>
            <li>{t('destinations.stepGo')}</li>
          </ol>
          <a href={href('/phones')} className="link mt-3 inline-flex min-h-11 items-center">
            {t('phones.title')}
          </a>
        </section>
      )}
    </div>
  );
}
