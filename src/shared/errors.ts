import { text, type Text } from './text.js';

/** One field that must be put right. `field` is the name in the request, `reason` says what to do. */
export type FieldError = { field: string; reason: Text };

/** Base of the errors services throw. They know nothing of HTTP: one filter translates them. */
export abstract class DomainError extends Error {
  abstract readonly text: Text;
}

/** Missing, or not to be seen by this actor: the two are never told apart. */
export class NotFound extends DomainError {
  override readonly name = 'NotFound';
  readonly text = text(
    'Det finns inget här, eller så har du inte tillgång till det. Kontrollera adressen.',
    'There is nothing here, or you do not have access to it. Check the address.',
  );
}

/** Seen, but not allowed to do. */
export class Forbidden extends DomainError {
  override readonly name = 'Forbidden';
  constructor(
    readonly text: Text = {
      sv: 'Din roll får inte göra det här. Byt roll, eller be samordnaren om hjälp.',
      en: 'Your role may not do this. Change role, or ask the coordinator for help.',
    },
  ) {
    super(text.en);
  }
}

/** The state of things does not allow it. `code` is stable and kebab-case. */
export class Conflict extends DomainError {
  override readonly name = 'Conflict';
  constructor(
    readonly code: string,
    readonly text: Text,
  ) {
    super(code);
  }
}

/** Somebody else changed the record since it was read. */
export class Stale extends DomainError {
  override readonly name = 'Stale';
  readonly text = text(
    'Någon annan har ändrat samma uppgift sedan du öppnade den. Läs in den på nytt och jämför innan du sparar.',
    'Somebody else has changed this since you opened it. Load it again and compare before you save.',
  );
}

/** The input is wrong; each field says how to put it right. */
export class Invalid extends DomainError {
  override readonly name = 'Invalid';
  readonly text: Text;
  constructor(readonly fields: readonly FieldError[]) {
    super(fields.map((f) => f.field).join(', '));
    this.text = text(
      fields.length === 1 ? 'En uppgift behöver rättas.' : `${fields.length} uppgifter behöver rättas.`,
      fields.length === 1
        ? 'One entry needs to be put right.'
        : `${fields.length} entries need to be put right.`,
    );
  }
  static field(field: string, sv: string, en: string): Invalid {
    return new Invalid([{ field, reason: text(sv, en) }]);
  }
}

/** Nobody is signed in, or the token is not valid. */
export class SignInNeeded extends DomainError {
  override readonly name = 'SignInNeeded';
  readonly text = text('Logga in för att fortsätta.', 'Sign in to continue.');
}

/** Too many tries; `retryAfter` in seconds. */
export class TooMany extends DomainError {
  override readonly name = 'TooMany';
  constructor(readonly retryAfter: number) {
    super('too many');
  }
  readonly text = text(
    'För många försök på kort tid. Vänta en stund och försök igen.',
    'Too many tries in a short time. Wait a while and try again.',
  );
}
