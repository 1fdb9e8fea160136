import { type Mark, ResultActions, ResultCard } from '@/components/ui/result-card';

type Props = {
  icon: Mark['icon'];
  heading: string;
  text: React.ReactNode;
  /** What to do next: links or forms. */
  children?: React.ReactNode;
};

/** A page that has one thing to say: empty, unavailable, not found. */
export function Notice({ icon, heading, text, children }: Props) {
  return (
    <ResultCard as="section" mark={{ icon, tone: 'quiet' }} heading={heading}>
      <p className="mt-3 max-w-prose text-lg text-muted">{text}</p>
      {children && <ResultActions>{children}</ResultActions>}
    </ResultCard>
  );
}
