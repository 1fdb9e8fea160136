import 'server-only';
import { processWide } from '@/lib/platform/process-wide';
import { fail, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';

/** For each question, how many of its forms Gigs has refused. */
const refusedForms = () => processWide('gigs-refused-forms', () => new Map<string, number>());

/**
 * Asks Gigs in the first of these forms, and once more in each plainer one while it refuses them as
 * invalid: an older or stricter Gigs may not know all that newer documents say. The form that
 * worked is remembered for the process. Safe for writes too, since a refusal has done nothing.
 * @param question names the memory: all forms of one question in the same order
 * @param isRefused whether the form may be the reason of an error
 */
export async function askPlainer<Form, T>(
  question: string,
  forms: readonly [Form, ...Form[]],
  ask: (form: Form) => Promise<Result<T, GigsError>>,
  isRefused = ({ kind }: GigsError) => kind === 'invalid',
): Promise<Result<T, GigsError>> {
  const known = Math.min(refusedForms().get(question) ?? 0, forms.length - 1);
  let answer: Result<T, GigsError> = fail(gigsError('invalid'));
  for (const [index, form] of forms.entries()) {
    if (index < known) continue;
    answer = await ask(form);
    if (answer.ok && index > known) refusedForms().set(question, index);
    if (answer.ok || !isRefused(answer.error)) break;
  }
  return answer;
}
