'use client';

/** Prints the page. Without JavaScript the browser's own menu does. */
export function PrintButton({ children }: { children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="print-button needs-script button button-plain"
    >
      {children}
    </button>
  );
}
