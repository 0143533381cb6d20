import type { Paged } from '../shared/paging.js';

type Link = { href: string };
export type Links = { self: Link; first?: Link; prev?: Link; next?: Link };

const isPaged = (answer: unknown): answer is Paged<unknown> =>
  typeof answer === 'object' && answer !== null && '_meta' in answer && 'data' in answer;

/**
 * A page of a list with `_links` as in the national API profile: absolute addresses of this page and of those beside
 * it, with the question that was asked. `next` is left out on the last page, `prev` and `first` on the first.
 */
export function linked(answer: unknown, url: string, publicUrl: string): unknown {
  if (!isPaged(answer)) return answer;
  const { page, limit, total } = answer._meta;
  const last = Math.max(1, Math.ceil(total / limit));
  const at = (number: number): Link => {
    const address = new URL(url, publicUrl);
    address.searchParams.set('limit', String(limit));
    address.searchParams.set('page', String(number));
    return { href: `${publicUrl}${address.pathname}${address.search}` };
  };
  const _links: Links = {
    self: at(page),
    ...(page > 1 ? { first: at(1), prev: at(Math.min(page - 1, last)) } : {}),
    ...(page * limit < total ? { next: at(page + 1) } : {}),
  };
  return { ...answer, _links };
}
