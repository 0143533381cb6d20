import { text, type Text } from '../../shared/text.js';

/** Length is what counts; composition rules only make passwords harder to remember. Bounds in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const SHORT = text(
  `Välj ett lösenord med minst ${PASSWORD_LENGTH.min} tecken. Flera ord efter varandra går bra.`,
  `Choose a password of at least ${PASSWORD_LENGTH.min} characters. Several words in a row are fine.`,
);
const LONG = text(
  `Välj ett lösenord med högst ${PASSWORD_LENGTH.max} tecken.`,
  `Choose a password of at most ${PASSWORD_LENGTH.max} characters.`,
);
const GUESSED = text(
  'Lösenordet är lätt att gissa. Välj ett som inte består av e-postadressen, tjänstens namn eller ett mönster.',
  'The password is easy to guess. Choose one that is not the e-mail address, the name of the service or a pattern.',
);

const EASY = ['effektkedja', 'lösenord', 'losenord', 'password', 'qwerty', 'kvinnofrid', 'sommar', 'vinter'];

/** Whether nothing but a well-known word with digits and signs around it, or a few characters over and over. */
function isPattern(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return true;
  if (plain.includes(email.split('@')[0] ?? email) && (email.split('@')[0] ?? '').length >= 4) return true;
  const letters = plain.replace(/[^a-zåäö]/g, '');
  return (
    EASY.some((word) => letters === word || letters === word + word) || /^(\d+|.*1234567890.*)$/.test(plain)
  );
}

/** Why a password cannot be chosen; null where it can. */
export function passwordFault(password: string, email: string): Text | null {
  const { length } = Array.from(password);
  if (length < PASSWORD_LENGTH.min) return SHORT;
  if (length > PASSWORD_LENGTH.max) return LONG;
  return isPattern(password, email.toLowerCase()) ? GUESSED : null;
}
