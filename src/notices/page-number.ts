/** The page asked for in an address; the first where it says nothing of use. */
export const pageNumber = (value: unknown): number =>
  Math.min(Math.max(Number.parseInt(typeof value === 'string' ? value : '', 10) || 1, 1), 100_000);
