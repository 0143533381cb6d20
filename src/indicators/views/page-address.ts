/** What a reader has chosen on the page of an indicator: all of it stands in the address. */
export type PageChoice = {
  /** `kommuner` instead of the spread. */
  readonly vy?: string;
  /** Areas to compare with: `0000,G37411`. */
  readonly jamfor?: string;
  readonly period?: string;
  readonly page?: string;
};
export type PageAddress = { readonly path: string; readonly choice: PageChoice };

/** The same page with something chosen differently; what is not named stays as it is. */
export function addressOf({ path, choice }: PageAddress, change: PageChoice, anchor = ''): string {
  const given = Object.entries({ ...choice, ...change }).filter(([, value]) => value !== '');
  const query = given.map(([name, value]) => `${name}=${value}`).join('&');
  return `${path}${query === '' ? '' : `?${query}`}${anchor === '' ? '' : `#${anchor}`}`;
}
