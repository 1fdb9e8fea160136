const tones = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  plain: 'bg-sunken text-muted dark:bg-line',
};

/** A state in one or two words. */
export function Badge({ tone, children }: { tone: keyof typeof tones; children: React.ReactNode }) {
  return (
    <span className={`rounded-full px-3 py-1 font-medium text-sm ${tones[tone]}`}>{children}</span>
  );
}
