/** Leaves a private page for what may be shown now, without a last look at it. */
export function leave(): void {
  hide();
  window.location.reload();
}

/** A page that is put aside by the browser is put aside empty: it might come back to somebody else. */
export function hide(): void {
  document.documentElement.style.visibility = 'hidden';
}
