import type { VNode } from 'preact';
import type { Invalid } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import type { NavKey } from './navigation.js';

/** A page of the signed-in shell, or of the plain one where nobody is signed in or no platform is chosen. */
export class Page {
  constructor(
    readonly view: {
      title: string;
      body: VNode;
      /** Key of the navigation entry this page belongs to. */
      current?: NavKey;
      /** Boards and diagrams use the whole width and hide the side navigation. */
      wide?: boolean;
      /** Printed on A3 landscape. */
      printBoard?: boolean;
      /** Outside any platform, even for somebody who is signed in. */
      plain?: boolean;
      /** Plain, and only as wide as one form. */
      narrow?: boolean;
      status?: number;
    },
  ) {}
}

/** 303 to another page of ours, with a receipt shown once. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly receipt?: Text,
    /** Cookies set or cleared along the way: name → value, or null to clear. */
    readonly cookies: Readonly<Record<string, string | null>> = {},
  ) {}
}

/** 201 with the address of what was made; 202 where the address is that of the work which makes it. */
export class Created<T extends object> {
  constructor(
    readonly path: string,
    readonly view: T,
    readonly status: 201 | 202 = 201,
  ) {}
}

/** JSON text built in SQL, handed to the socket as it is. `etag` without quotes. */
export class JsonText {
  constructor(
    readonly json: string | Buffer,
    readonly etag?: string,
  ) {}
}

/** A file to download. */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly body: Buffer | string,
  ) {}
}

/** A body that is ready, with a type and a strong tag: cached pages and assets. */
export class Ready {
  constructor(
    readonly type: string,
    readonly body: Buffer | string,
    readonly etag: string,
    readonly cacheControl = 'private, no-cache',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/**
 * A posted form: `write` runs in the unit of work; when it refuses (Invalid, Conflict, Stale) everything is
 * rolled back and `again` shows the form with what was filled in.
 */
export class Attempt {
  constructor(
    /** A page instead of an address only for what is shown once and must not be asked for again: a secret. */
    readonly write: () => Promise<SeeOther | Page>,
    readonly again: (refusal: Refusal) => Promise<Page>,
  ) {}
}

/**
 * What a handler of the API with `@ReadsFirst()` answers: what takes its time, such as a file, has been read before the
 * transaction begins, and `write` runs in it.
 */
export class Prepared<T> {
  constructor(readonly write: () => Promise<T>) {}
}

/** Why a form comes back. `fields` is empty where the whole was refused. */
export type Refusal = { status: 409 | 412 | 422; text: Text; fields: Invalid['fields'] };
