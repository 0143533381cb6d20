import { Invalid } from '../../shared/errors.js';
import type { Operator } from './operator.js';

export const USAGE = ['password-link', 'suspend', 'restore']
  .map((command) => `npm run account -- ${command} --email name@authority.se`)
  .join('\n');

type Options = Readonly<Record<string, string | undefined>>;

/**
 * Runs one command and answers the lines to print.
 * @throws {Invalid} for an unknown command or missing options
 */
export async function runOperator(
  operator: Operator,
  publicUrl: string,
  command: string,
  options: Options,
): Promise<string[]> {
  const link = (secret: string): string =>
    `Link to choose a password, to be used once: ${publicUrl}/valj-losenord/${secret}`;
  const email = options['email'] ?? '';
  if (email === '') throw Invalid.field('email', 'Ange --email.', 'Give --email.');
  if (command === 'password-link') return [link(await operator.makeLink(email))];
  if (command === 'suspend' || command === 'restore') {
    await operator.setSuspended(email, command === 'suspend');
    return [command === 'suspend' ? 'The account is shut everywhere.' : 'The account is open again.'];
  }
  throw Invalid.field('command', 'Okänt kommando.', 'Unknown command.');
}
