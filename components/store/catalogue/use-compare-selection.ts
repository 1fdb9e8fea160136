'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';

import { MOST_COMPARED } from '@/lib/catalog/compare';

export type CompareSelection = {
  /** Ids of the plans marked for comparison, in the order of marking. */
  marked: string[];
  /** One more mark than allowed was just refused. */
  full: boolean;
  /** Handles a change of one of the checkboxes; a mark above the limit is undone. */
  change: (box: HTMLInputElement) => void;
  clear: () => void;
};

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=plans]'),
];

/** The plans marked for comparison, remembered while filters hide their checkboxes. */
export function useCompareSelection(): CompareSelection {
  const [{ marked, full }, setSelection] = useState<Pick<CompareSelection, 'marked' | 'full'>>({
    marked: [],
    full: false,
  });
  // Take over marks made before hydration or restored by the browser.
  useEffect(() => {
    const checked = boxes().filter((box) => box.checked);
    if (checked.length > 0)
      setSelection({ marked: checked.map(({ value }) => value), full: false });
  }, []);
  const change = useCallback(
    (box: HTMLInputElement) => {
      const rest = marked.filter((id) => id !== box.value);
      const refused = box.checked && rest.length >= MOST_COMPARED;
      if (refused) box.checked = false;
      setSelection({ marked: box.checked ? [...rest, box.value] : rest, full: refused });
    },
    [marked],
  );
  const clear = useCallback(() => {
    for (const box of boxes()) box.checked = false;
    setSelection({ marked: [], full: false });
  }, []);
  return useMemo(() => ({ marked, full, change, clear }), [marked, full, change, clear]);
}
