import { text, type Text } from '../../shared/text.js';

/**
 * What a source did wrong, in a word that stays the same. Those in `PASSING` may be over in a while and are tried
 * again; the others need somebody to look.
 */
export type FaultCode =
  | 'unreachable'
  | 'timeout'
  | 'broken-off'
  | 'server-error'
  | 'too-many'
  | 'not-json'
  | 'too-large'
  | 'wrong-shape'
  | 'loop'
  | 'elsewhere'
  | 'refused'
  | 'not-found'
  | 'deprecated'
  | 'silent-empty'
  | 'not-configured'
  | 'file-changed';

const PASSING: readonly FaultCode[] = [
  'unreachable',
  'timeout',
  'broken-off',
  'server-error',
  'too-many',
  'not-json',
];

/** A source that did not answer as it says it does: what happened, in both languages, and what we do about it. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';

  constructor(
    readonly code: FaultCode,
    readonly text: Text,
    /** How long the source asked us to wait, in milliseconds. */
    readonly retryAfter: number | null = null,
    /** What the source answered, where it refused the question. */
    readonly status: number | null = null,
  ) {
    super(text.en);
  }

  get passing(): boolean {
    return PASSING.includes(this.code);
  }
}

/** Somebody cancelled, or the service is being stopped: no fault of the source. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Parts of an answer in a message: short, and never more than a line. */
export const cited = (value: unknown): string => {
  const line = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(
    /\s+/g,
    ' ',
  );
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

export const faults = {
  unreachable: (host: string, why: string) =>
    new SourceFault(
      'unreachable',
      text(`${host} gick inte att nå (${why}).`, `${host} could not be reached (${why}).`),
    ),
  timeout: (host: string, seconds: number) =>
    new SourceFault(
      'timeout',
      text(
        `${host} svarade inte färdigt inom ${seconds} sekunder.`,
        `${host} did not finish its answer within ${seconds} seconds.`,
      ),
    ),
  brokenOff: (host: string) =>
    new SourceFault(
      'broken-off',
      text(
        `${host} bröt anslutningen mitt i svaret.`,
        `${host} broke the connection in the middle of its answer.`,
      ),
    ),
  serverError: (host: string, status: number, retryAfter: number | null) =>
    new SourceFault(
      'server-error',
      text(
        `${host} svarade med ett eget fel (${status}).`,
        `${host} answered with a fault of its own (${status}).`,
      ),
      retryAfter,
    ),
  tooMany: (host: string, retryAfter: number | null) =>
    new SourceFault(
      'too-many',
      text(
        `${host} bad oss vänta: för många anrop (429).`,
        `${host} asked us to wait: too many calls (429).`,
      ),
      retryAfter,
    ),
  notJson: (host: string) =>
    new SourceFault(
      'not-json',
      text(
        `${host} svarade med något som inte är JSON.`,
        `${host} answered with something that is not JSON.`,
      ),
    ),
  tooLarge: (host: string, megabytes: number) =>
    new SourceFault(
      'too-large',
      text(
        `${host} svarade med mer än ${megabytes} MB, och resten lästes inte.`,
        `${host} answered with more than ${megabytes} MB, and the rest was not read.`,
      ),
    ),
  wrongShape: (where: string, wanted: Text, got: unknown) =>
    new SourceFault(
      'wrong-shape',
      text(
        `Svaret har ändrat form: ${where} skulle vara ${wanted.sv} men var ${cited(got)}.`,
        `The answer has changed its shape: ${where} should be ${wanted.en} but was ${cited(got)}.`,
      ),
    ),
  loop: (host: string) =>
    new SourceFault(
      'loop',
      text(
        `${host} hänvisade till en sida som redan lästs: listan går runt.`,
        `${host} pointed to a page that was read already: the list goes round.`,
      ),
    ),
  elsewhere: (host: string, where: string) =>
    new SourceFault(
      'elsewhere',
      text(
        `${host} hänvisade vidare till ${cited(where)}, som inte är den källa som är inställd.`,
        `${host} pointed on to ${cited(where)}, which is not the source that is configured.`,
      ),
    ),
  refused: (host: string, status: number, said: string) =>
    new SourceFault(
      status === 404 ? 'not-found' : 'refused',
      text(
        `${host} tog inte emot frågan (${status}${said === '' ? '' : `: ${cited(said)}`}).`,
        `${host} did not accept the question (${status}${said === '' ? '' : `: ${cited(said)}`}).`,
      ),
      null,
      status,
    ),
  deprecated: (host: string, said: string) =>
    new SourceFault(
      'deprecated',
      text(
        `${host} säger att den här adressen är avstängd (”${cited(said)}”). Driften behöver ställa in en nyare.`,
        `${host} says that this address is switched off (“${cited(said)}”). Whoever runs the service must configure a newer one.`,
      ),
    ),
  silentEmpty: (host: string, what: string) =>
    new SourceFault(
      'silent-empty',
      text(
        `${host} svarade utan fel men med tom lista för ${cited(what)}, som har värden här sedan tidigare. De står kvar.`,
        `${host} answered without a fault but with an empty list for ${cited(what)}, which has values here already. They stay.`,
      ),
    ),
  fileChanged: () =>
    new SourceFault(
      'file-changed',
      text(
        'Filen läses inte längre som när den bekräftades: kommuner, koppling eller fil har ändrats. Granska den och hämta in den igen. Det som redan hämtats in känns igen.',
        'The file no longer reads as when it was confirmed: municipalities, columns or the file have changed. Check it and take it in again. What was taken in already is recognised.',
      ),
    ),
  notConfigured: (system: string) =>
    new SourceFault(
      'not-configured',
      text(
        `Källan ${system} är inte inställd på den här installationen.`,
        `The source ${system} is not configured on this installation.`,
      ),
    ),
} as const;
