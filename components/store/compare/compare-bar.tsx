'use client';

import { useCatalogue } from '@/components/store/catalogue/catalogue-context';
import { pluralText } from '@/lib/i18n/plural';

/** Leads to the comparison while plans are marked for it. */
export function CompareBar() {
  const { compareSelection, labels, locale } = useCatalogue();
  const { marked, refusals } = compareSelection;
  const count = marked.length;
  const clear = () => {
    compareSelection.clear();
    // The button disappears.
    document.getElementById('plans-legend')?.focus({ preventScroll: true });
  };
  return (
    <>
      {count > 0 && (
        <div className="compare-bar">
          <button type="submit" form="compare" className="button button-plain grow">
            {pluralText(labels.compareCount, count, locale)}
          </button>
          <button type="button" onClick={clear} className="link compare-clear">
            {labels.compareClear}
          </button>
        </div>
      )}
      <p role="status" className="note">
        {/* Each refusal is announced, so each has another text. */}
        {refusals > 0 && labels.compareFull + '\u00a0'.repeat(refusals % 2)}
      </p>
    </>
  );
}
