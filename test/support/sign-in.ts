import type { TestApp } from './app.js';
import type { Member } from './builders.js';
import { Pages, type Answer } from './client.js';

/** Posts the sign-in form. `csrf` only where somebody is signed in already. */
export function signIn(
  test: Pick<TestApp, 'url'>,
  email: string,
  password: string,
  headers: Record<string, string> = {},
  csrf = '',
  fields: Record<string, string> = {},
): Promise<Answer> {
  const pages = new Pages(test, null);
  return pages.post('/logga-in', { email, password, _csrf: csrf, ...fields }, headers);
}

/** The session cookie an answer sets, as a browser sends it back: `session=…`. */
export function sessionOf(answer: Answer): string {
  const cookie = answer.headers.getSetCookie().find((one) => /^(__Host-)?session=/.test(one));
  return cookie?.split(';')[0] ?? '';
}

/** Signs in for real, and reads the form token off a page. */
export async function signedIn(
  test: Pick<TestApp, 'url'>,
  email: string,
  password: string,
): Promise<Pick<Member, 'cookie' | 'csrf'>> {
  const cookie = sessionOf(await signIn(test, email, password));
  const page = await new Pages(test, { cookie, csrf: '' }).get('/konto');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  return { cookie, csrf };
}

/** The path of a one-time link to choose a password, as a page shows it; empty where there is none. */
export const linkIn = (answer: Answer): string =>
  /value="[^"]*(\/valj-losenord\/[\w-]+)"/.exec(answer.text)?.[1] ?? '';
