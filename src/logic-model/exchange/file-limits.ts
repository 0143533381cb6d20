/** Largest model a file may hold: four times the largest we have been asked to draw. */
export const MOST = { nodes: 500, links: 2000, factors: 100, conflicts: 100 } as const;
