/** Who has an account at the bank. Its number is `sub`, which says nothing else. */
export type Person = {
  sub: string;
  name: string;
  email?: string;
  email_verified?: boolean;
  /** The person's user at Gigs, for a brand that creates those itself. */
  gigs_user?: string;
};

/** The demo's customers: those of the sandbox who have plans, and one with an open question. */
export const demoPeople: Person[] = [
  { sub: '1001', name: 'Ada', email: 'ada@example.com', email_verified: true },
  { sub: '1002', name: 'Linus', email: 'linus@example.com', email_verified: true },
  { sub: '1003', name: 'Grace', email: 'grace@example.com', email_verified: true },
  { sub: '1004', name: 'Nobody yet', email: 'nobody@example.com', email_verified: false },
];
