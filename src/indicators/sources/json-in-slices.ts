import { setImmediate as turn } from 'node:timers/promises';

/** So many rows become text at a time: a millisecond or two, between which others have their turn. */
const SLICE = 500;

/** A list as JSON text, however long, without holding anybody up. */
export async function jsonInSlices(rows: readonly object[]): Promise<string> {
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    if (from > 0) await turn();
    parts.push(JSON.stringify(rows.slice(from, from + SLICE), spare).slice(1, -1));
  }
  return `[${parts.join(',')}]`;
}

/** What is null is left out: half of the text, and read as null all the same. */
const spare = (_: string, value: unknown): unknown => value ?? undefined;
