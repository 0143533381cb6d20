/** The languages of the product: Swedish first, English complete. */
export type Locale = 'sv' | 'en';

/** A short text in every language, kept together where it is written. */
export type Text = Readonly<Record<Locale, string>>;

export const text = (sv: string, en: string): Text => ({ sv, en });
