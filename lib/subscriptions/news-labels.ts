import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import type { Translator } from '@/lib/i18n/translator';
import { listWords, methodWords } from './labels';
import type { News } from './outcome';

type Words = { locale: Locale; t: Translator };

/** What Gigs holds now, in a heading and a sentence. */
export function newsWords(news: News, { t, locale }: Words): { heading: string; text: string } {
  return { heading: t(`task.${news.key}`), text: textOf(news, { t, locale }) };
}

function textOf(news: News, { t, locale }: Words): string {
  switch (news.key) {
    case 'cancelled':
    case 'ended':
    case 'resumed':
    case 'changesLater': {
      const plan = news.plan || t('myPlans.anotherPlan');
      const date = news.at ? formatDate(news.at, locale) : '';
      if (news.key === 'cancelled') return t('task.cancelledText', { plan, date });
      return date
        ? t(`task.${news.key}Text`, { plan, date })
        : t(`task.${news.key}TextNoDate`, { plan });
    }
    case 'changed':
      return t('task.changedText', { plan: news.plan });
    case 'addonsActive':
    case 'addonsUnderway':
      return t(`task.${news.key}Text`, { list: listWords(news.names, locale) });
    case 'paid':
      return news.price
        ? t('task.paidText', { price: formatMoney(news.price, locale) })
        : t('task.paidTextNoPrice');
    case 'name':
      return t('task.nameText', { name: news.name });
    case 'address':
      return news.city ? t('task.addressText', { city: news.city }) : t('task.addressTextNoCity');
    case 'method':
      return t('task.methodText', { method: methodWords(news.method, { t, locale }) });
    default:
      return t(`task.${news.key}Text`);
  }
}
