import { type CheckoutProblem, type IntentProblem, needsHelp } from '@/lib/connect/problem';
import { Contact } from './contact';

/** Where a problem is not the shopper's to solve, whom to ask. */
export function ProblemHelp({ problem }: { problem: CheckoutProblem | IntentProblem }) {
  return needsHelp(problem) && <Contact say={problem === 'account-closed' ? 'look' : 'again'} />;
}
