import { v7 } from 'uuid';

/** A new row id: uuid version 7, so that rows made together lie together. */
export const newId = (): string => v7();

/** So many of them, one after the other: the first is random, and the rest count on from it, which costs a tenth. */
export function newIds(count: number): string[] {
  const first = newId();
  const from = Number.parseInt(first.slice(-12), 16) % ROOM;
  const head = first.slice(0, -12);
  return Array.from({ length: count }, (_, index) => head + (from + index).toString(16).padStart(12, '0'));
}

/** Half of what twelve digits hold, so that nobody counts past it. */
const ROOM = 2 ** 47;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
