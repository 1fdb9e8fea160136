import type { CheckoutButton } from '@/lib/checkout/choice';

type Props = { to: CheckoutButton; className: string; children: React.ReactNode };

/** A button of the form with a choice that does something else than order. */
export function OtherButton({ to, className, children }: Props) {
  return (
    <button type="submit" name="then" value={to} className={className}>
      {children}
    </button>
  );
}
