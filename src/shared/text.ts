/** The languages of the product: Swedish first, English complete. */
export type Locale = 'sv' | 'en';

/** A short text in every language, kept together where it is written. */
export type Text = Readonly<Record<Locale, string>>;

export const text = (sv: string, en: string): Text => ({ sv, en });

/** The text in plain words, to be kept: of one that was to be worked out later too. */
export const said = ({ sv, en }: Text): Text => text(sv, en);

/**
 * A text that is worked out when a language is asked for: of the many on a board, most are only counted. A class,
 * because getters on every object of its own cost more than the words.
 */
export class LaterText implements Text {
  constructor(private readonly say: (locale: Locale) => string) {}

  get sv(): string {
    return this.say('sv');
  }

  get en(): string {
    return this.say('en');
  }

  toJSON(): Text {
    return text(this.sv, this.en);
  }
}
