/**
 * Texts of the page for whatever happens in the browser only, in its language: every page has them,
 * so no form or boundary has to bring its own. Messages stay on the server.
 */
export type PageTexts = Record<
  | ('wrongHeading' | 'wrongText' | 'retry' | 'toStore' | 'home')
  | ('noAnswer' | 'noAnswerText' | 'slowAnswer' | 'slowAnswerText'),
  string
>;

/** Returns the texts in `data-texts` of the document, none where the server failed. */
export function pageTexts(): Partial<PageTexts> {
  return JSON.parse(document.documentElement.dataset.texts ?? '{}');
}
