/** What is said of a link beside its ends, in the order of its form. */
export const LINK_FIELDS = ['assumption', 'evidence', 'sources', 'claim', 'claimReasoning', 'sign'] as const;
