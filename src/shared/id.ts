import { v7 } from 'uuid';

/** A new row id: uuid version 7, so that rows made together lie together. */
export const newId = (): string => v7();

/**
 * Many of them, one after the other, so many at a time as are asked for: the first is random, and the rest count on from
 * it, which costs a tenth.
 */
export function idsInOrder(): (count: number) => string[] {
  const first = newId();
  const head = first.slice(0, -12);
  let next = Number.parseInt(first.slice(-12), 16) % ROOM;
  return (count) => {
    const from = next;
    next += count;
    return Array.from({ length: count }, (_, index) => head + (from + index).toString(16).padStart(12, '0'));
  };
}

/** Half of what twelve digits hold, so that nobody counts past it. */
const ROOM = 2 ** 47;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
