import type { TestApp } from './app.js';
import { fill, routesOf } from './routes.js';

/** Somebody with a session; `cookie` empty: nobody is signed in. */
export type Visitor = { name: string; cookie: string };

/** A page that this visitor can open; `first`: nobody has opened one of its route before; `posts`: where its forms go. */
export type FoundPage = {
  route: string;
  visitor: Visitor;
  address: string;
  first: boolean;
  posts: readonly string[];
};

type Pattern = { route: string; matches: RegExp; exactness: number };

/** How many addresses of one route and one set of query parameters each visitor follows. */
const SAMPLES = 2;

/** What everybody works with is looked at as everybody who sees something else, even where it has no other parts. */
const EVERYBODYS =
  /^\/p\/:platform(\/(styrtavla|tavla|mal\/:version\/beslut|rapportering\/:roundId\/:organisationId))?$/;

/** Every route that answers a GET outside the API, the exact ones first. */
function patternsOf(test: TestApp): Pattern[] {
  return routesOf(test)
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api/'))
    .map(({ path }) => ({
      route: path,
      matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replace('*', '.*')}/?$`),
      exactness: path.split('/').filter((part) => part !== '' && !part.startsWith(':')).length,
    }))
    .sort((a, b) => b.exactness - a.exactness || a.route.length - b.route.length);
}

/** What kinds of parts a page has: another kind than seen before makes it worth looking at. */
const partsOf = (html: string): string[] =>
  [
    ...html.slice(html.indexOf('<main')).matchAll(/<([a-z0-9]+)(?: class="([^"]*)")?(?: type="([^"]*)")?/g),
  ].map(([, tag = '', look = '', type = '']) => `${tag}.${look}.${type}`);

/** What stands on a page, without what is its reader's own or its row's. */
const contentOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main'))
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** Where the forms of a page are sent, alike for all of a kind: `/p/:id/aktiviteter/:id`. */
const postsIn = (html: string, address: string): string[] =>
  [...html.slice(html.indexOf('<main')).matchAll(/<form\b[^>]*method="post"[^>]*>/g)].map(([tag]) =>
    kindOfAction(new URL(/action="([^"]*)"/.exec(tag)?.[1] ?? '', `http://x${address}`).pathname),
  );

export const kindOfAction = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':id');

/**
 * Follows the links of the demonstration from the start page as each visitor, like a reader who opens everything.
 * A page is kept where its route has not shown such parts before: each role is seen where its pages differ.
 */
export class Crawl {
  private readonly pages: FoundPage[] = [];
  private readonly reached = new Set<string>();
  private readonly patterns: Pattern[];
  private readonly parts = new Map<string, Set<string>>();
  /** Routes that answered with something else than a page: a file, figures for machines. */
  private readonly noPages = new Set<string>();

  constructor(private readonly test: TestApp) {
    this.patterns = patternsOf(test);
  }

  /** The routes of pages that nobody has come to. */
  async missing(): Promise<string[]> {
    const missing: string[] = [];
    for (const { route } of this.patterns) {
      if (this.reached.has(route) || this.noPages.has(route)) continue;
      const answer = await fetch(this.test.url + fill(route, {}, 'x'), { redirect: 'manual' });
      const isPage =
        answer.status === 303 || (answer.headers.get('content-type') ?? '').includes('text/html');
      if (isPage) missing.push(route);
    }
    return missing;
  }

  /** `more`: addresses that no link shows, for they come from a form or from a letter. */
  async as(visitor: Visitor, more: readonly string[] = []): Promise<void> {
    const waiting = [visitor.cookie === '' ? '/logga-in' : '/', ...more];
    const known = new Set(waiting);
    const followed = new Map<string, number>();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const html = await this.open(visitor, address);
      for (const link of linksIn(html)) {
        const kind = this.kindOf(link);
        const count = followed.get(kind) ?? 0;
        if (known.has(link) || count >= SAMPLES) continue;
        known.add(link);
        followed.set(kind, count + 1);
        waiting.push(link);
      }
    }
  }

  /** The pages found since the last time this was asked. */
  take(): FoundPage[] {
    return this.pages.splice(0);
  }

  private async open(visitor: Visitor, address: string): Promise<string> {
    const route = this.routeOf(address);
    if (route === null) return '';
    const answer = await fetch(this.test.url + address, { headers: { cookie: visitor.cookie } });
    if (!(answer.headers.get('content-type') ?? '').includes('text/html')) {
      this.noPages.add(route);
      return '';
    }
    if (answer.status !== 200) return '';
    const html = await answer.text();
    if (this.isNew(route, html)) {
      const posts = postsIn(html, address);
      this.pages.push({ route, visitor, address, first: !this.reached.has(route), posts });
    }
    this.reached.add(route);
    return html;
  }

  private isNew(route: string, html: string): boolean {
    const seen = this.parts.get(route) ?? new Set<string>();
    this.parts.set(route, seen);
    const before = seen.size;
    for (const part of partsOf(html)) seen.add(part);
    if (EVERYBODYS.test(route)) seen.add(contentOf(html));
    return seen.size > before;
  }

  private routeOf(address: string): string | null {
    const path = address.split('?')[0] ?? '';
    return this.patterns.find(({ matches }) => matches.test(path))?.route ?? null;
  }

  private kindOf(address: string): string {
    const names = [...new URL(address, this.test.url).searchParams.keys()].sort();
    return `${this.routeOf(address) ?? address} ${names.join(' ')}`;
  }
}
