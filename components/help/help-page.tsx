import { Channels } from '@/components/site/channels';
import { Prose } from '@/components/site/prose';
import { Shell } from '@/components/site/shell';
import { helpDocument } from '@/lib/brand/documents';
import { getIntl } from '@/lib/i18n/server';
import { scriptJson } from '@/lib/seo/escape';
import { organization } from '@/lib/seo/organization';
import type { Shopper } from '@/lib/shopper/server';
import { ownQuestions, storeQuestions } from './questions';

type Props = { shopper: Shopper | null };

/** Questions and answers, the brand's own first, and every way to reach somebody. */
export async function HelpPage({ shopper }: Props) {
  const intl = await getIntl();
  const { t, href, locale } = intl;
  const document = helpDocument(locale);
  const own = ownQuestions(document?.blocks ?? [], document?.contents ?? []);
  const replaced = new Set(own.map(({ question }) => question.toLowerCase()));
  return (
    <Shell shopper={shopper}>
      <script type="application/ld+json">
        {scriptJson({ '@context': 'https://schema.org', ...organization(locale) })}
      </script>
      <div className="mx-auto grid max-w-3xl gap-8">
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">{t('help.title')}</h1>
        {own.length > 0 && (
          <section
            className="grid gap-2"
            lang={document?.isFallback ? document.language : undefined}
          >
            {own.map(({ id, question, blocks }) => (
              <Answer key={id} id={id} question={question}>
                <Prose blocks={blocks} href={href} />
              </Answer>
            ))}
          </section>
        )}
        {storeQuestions(intl).map(({ group, questions }) => {
          const left = questions.filter(({ question }) => !replaced.has(question.toLowerCase()));
          return left.length === 0 ? null : (
            <section key={group} className="grid gap-2">
              <h2 className="font-semibold text-xl">{t(`help.${group}`)}</h2>
              {left.map(({ id, question, answer, action }) => (
                <Answer key={id} id={id} question={question}>
                  {answer}
                  {action && (
                    <p className="mt-2">
                      <a href={action.href} className="link inline-flex min-h-11 items-center">
                        {action.label}
                      </a>
                    </p>
                  )}
                </Answer>
              ))}
            </section>
          );
        })}
        <Channels />
      </div>
    </Shell>
  );
}

type AnswerProps = { id: string; question: string; children: React.ReactNode };

/** A question that opens its answer, with an address of its own. */
function Answer({ id, question, children }: AnswerProps) {
  return (
    <details id={id} className="card px-5 py-2">
      <summary className="ms-4 cursor-pointer list-outside py-3 font-medium">{question}</summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
