/** What the law wants a shop to have in writing, in the order in which it is listed. */
export const legalDocumentNames = [
  'terms',
  'privacy',
  'imprint',
  'withdrawal',
  'cancellation',
  'accessibility',
] as const;

/** The setting with the address of each, where it is not in the folder of the brand. */
export const legalSettings = {
  terms: 'LEGAL_TERMS_URL',
  privacy: 'LEGAL_PRIVACY_URL',
  imprint: 'LEGAL_IMPRINT_URL',
  withdrawal: 'LEGAL_WITHDRAWAL_URL',
  cancellation: 'LEGAL_CANCELLATION_URL',
  accessibility: 'LEGAL_ACCESSIBILITY_URL',
} as const satisfies Record<(typeof legalDocumentNames)[number], string>;

/** What the law wants to work without signing in (lib/legal). */
export const legalFunctionNames = ['withdraw', 'cancel'] as const;
