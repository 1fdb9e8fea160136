import 'server-only';
import { processWide } from '@/lib/platform/process-wide';
import { fail, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';

/** After a success another refusal is about something else: Gigs knows the form. */
const KNOWN_FOR_MS = 60_000;

type Known = { index: number; acceptedAt: number };

/** For each question, the form that Gigs last accepted, and when. */
const acceptedForms = () => processWide('gigs-accepted-forms', () => new Map<string, Known>());

/**
 * Asks Gigs in the first of these forms, and once more in each plainer one while it refuses them as
 * invalid: an older or stricter Gigs may not know all that newer documents say. The form that
 * worked is remembered for the process, and what is refused soon after is not asked again. Safe for
 * writes too, since a refusal has done nothing.
 * @param question names the memory: all forms of one question in the same order
 * @param isRefused whether the form may be the reason of an error
 */
export async function askPlainer<Form, T>(
  question: string,
  forms: readonly Form[],
  ask: (form: Form) => Promise<Result<T, GigsError>>,
  isRefused = ({ kind }: GigsError, _form: Form) => kind === 'invalid',
): Promise<Result<T, GigsError>> {
  const { index: accepted = 0, acceptedAt = -Infinity } = acceptedForms().get(question) ?? {};
  const known = Math.min(accepted, forms.length - 1);
  const isKnown = performance.now() - acceptedAt < KNOWN_FOR_MS;
  let answer: Result<T, GigsError> = fail(gigsError('invalid'));
  for (const [index, form] of forms.entries()) {
    if (index < known) continue;
    answer = await ask(form);
    if (answer.ok) acceptedForms().set(question, { index, acceptedAt: performance.now() });
    if (answer.ok || isKnown || !isRefused(answer.error, form)) break;
  }
  return answer;
}
