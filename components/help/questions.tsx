import type { Block, Document } from '@/lib/brand/markdown';
import type { PageIntl } from '@/lib/i18n/server';
import { legalFunctions } from '@/lib/legal/functions';
import { CODE_LIFETIME_SECONDS } from '@/lib/shopper/sign-in/code';
import { NotWorkingSteps } from './not-working';

type Question = {
  /** The anchor of its answer, in every language the same. */
  id: string;
  question: string;
  answer: React.ReactNode;
  action?: { href: string; label: string };
};

type Group =
  | 'before'
  | 'installing'
  | 'connecting'
  | 'toppingUp'
  | 'number'
  | 'paying'
  | 'cancelling'
  | 'account';

/** What shoppers ask, in the order in which they come to it. */
export function storeQuestions({ t, href }: PageIntl): { group: Group; questions: Question[] }[] {
  const say = (
    id: 'works' | 'start' | 'install' | 'topUp' | 'number' | 'pay' | 'cancel',
    to: string,
    label: string,
  ): Question => ({
    id,
    question: t(`help.${id}Q`),
    answer: <p>{t(`help.${id}A`)}</p>,
    action: { href: href(to), label },
  });
  const myPlans = t('site.myPlans');
  const cancel = legalFunctions().includes('cancel');
  return [
    {
      group: 'before',
      questions: [say('works', '/phones', t('phones.title')), say('start', '/', t('help.toPlans'))],
    },
    { group: 'installing', questions: [say('install', '/account/sims', t('site.mySims'))] },
    {
      group: 'connecting',
      questions: [{ id: 'connect', question: t('help.connectQ'), answer: <NotWorkingSteps /> }],
    },
    { group: 'toppingUp', questions: [say('topUp', '/top-up', t('help.toTopUp'))] },
    { group: 'number', questions: [say('number', '/account/plans', myPlans)] },
    { group: 'paying', questions: [say('pay', '/account/plans', myPlans)] },
    {
      group: 'cancelling',
      questions: [
        cancel
          ? say('cancel', '/cancel', t('legal.cancel'))
          : say('cancel', '/account/plans', myPlans),
      ],
    },
    {
      group: 'account',
      questions: [
        {
          id: 'code',
          question: t('help.codeQ'),
          answer: <p>{t('help.codeA', { minutes: CODE_LIFETIME_SECONDS / 60 })}</p>,
          action: { href: href('/sign-in'), label: t('site.signIn') },
        },
      ],
    },
  ];
}

/** The questions of a brand's own: each heading of the second level with what follows it. */
export function ownQuestions(
  blocks: Block[],
  contents: Document['contents'],
): { id: string; question: string; blocks: Block[] }[] {
  const titles = new Map(contents.map(({ id, title }) => [id, title]));
  const found: { id: string; question: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const title = block.kind === 'heading' && block.depth === 2 ? titles.get(block.id) : undefined;
    if (title !== undefined && block.kind === 'heading') {
      found.push({ id: block.id, question: title, blocks: [] });
    } else found.at(-1)?.blocks.push(block);
  }
  return found;
}
