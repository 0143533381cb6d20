/** What is said of a link beside its ends, in the order of its form. */
export const LINK_FIELDS = [
  'assumption',
  'evidence',
  'evidenceSource',
  'claim',
  'claimReasoning',
  'sign',
] as const;
