'use client';

import { useEffect, useState } from 'react';

import { MAX_COMPARED } from '@/lib/catalog/compare';

export type CompareSelection = {
  /** Ids of the plans marked for comparison, in the order of marking. */
  marked: string[];
  /** How many marks in a row were more than allowed and refused. */
  refusals: number;
  /** Handles a change of one of the checkboxes; a mark above the limit is undone. */
  change: (box: HTMLInputElement) => void;
  clear: () => void;
};

const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=plans]'),
];

/**
 * The plans marked for comparison, remembered while filters hide their checkboxes, and in this tab
 * for the way back from the comparison.
 */
export function useCompareSelection(): CompareSelection {
  const [{ marked, refusals }, setSelection] = useState<
    Pick<CompareSelection, 'marked' | 'refusals'>
  >({ marked: [], refusals: 0 });
  // Take over marks made before hydration or restored by the browser.
  useEffect(() => {
    const checked = boxes().filter((box) => box.checked);
    const found = new Set([...readMarks(), ...checked.map(({ value }) => value)]);
    const marks = [...found].slice(0, MAX_COMPARED);
    if (marks.length === 0) return;
    for (const box of boxes()) box.checked = marks.includes(box.value);
    keepMarks(marks);
    setSelection({ marked: marks, refusals: 0 });
  }, []);
  const change = (box: HTMLInputElement) => {
    const rest = marked.filter((id) => id !== box.value);
    const refused = box.checked && rest.length >= MAX_COMPARED;
    if (refused) box.checked = false;
    const marks = box.checked ? [...rest, box.value] : rest;
    keepMarks(marks);
    setSelection({ marked: marks, refusals: refused ? refusals + 1 : 0 });
  };
  const clear = () => {
    for (const box of boxes()) box.checked = false;
    keepMarks([]);
    setSelection({ marked: [], refusals: 0 });
  };
  return { marked, refusals, change, clear };
}

/** Returns the ids that this tab has kept. */
function readMarks(): string[] {
  try {
    return (sessionStorage.compare as string | undefined)?.split(' ').filter(Boolean) ?? [];
  } catch {
    return [];
  }
}

/** Keeps ids where the browser lets it: it throws where cookies are blocked. */
function keepMarks(ids: string[]): void {
  try {
    sessionStorage.compare = ids.join(' ');
  } catch {}
}
