/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Checkout } from '../checkout';
import { Frame } from './frame';

/** What a bank shows for 3-D Secure. */
export function ChallengePage({ checkout }: { checkout: Checkout }) {
  return (
    <Frame checkout={checkout} title="3-D Secure" step="Payment">
      <p>Your test bank asks whether it is really you.</p>
      <form method="post" action={`/flow/${checkout.session.id}/challenge`}>
        <button type="submit" name="answer" value="approve">
          Approve
        </button>
        <button type="submit" name="answer" value="refuse" class="quiet">
          Decline
        </button>
      </form>
    </Frame>
  );
}
