/** Why the embedded PostgreSQL could not be started, in both languages, with what to do about it. */
export type EmbeddedFaultCode =
  | 'unsupported-platform'
  | 'binaries-missing'
  | 'cannot-run-here'
  | 'no-server-account'
  | 'unreachable-directory'
  | 'unusable-directory'
  | 'directory-in-use'
  | 'foreign-directory'
  | 'damaged-directory'
  | 'other-version';

type Bilingual = Readonly<{ sv: string; en: string }>;

export class EmbeddedFault extends Error {
  override readonly name = 'EmbeddedFault';

  constructor(
    readonly code: EmbeddedFaultCode,
    readonly text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${text.sv}\n${text.en}`, options);
  }
}

const ownServer: Bilingual = {
  sv: 'Använd en egen PostgreSQL 15 eller senare i stället: se docs/operating.md.',
  en: 'Use a PostgreSQL 15 or later of your own instead: see docs/operating.md.',
};

export const unsupportedPlatform = (platform: string, arch: string): EmbeddedFault =>
  new EmbeddedFault('unsupported-platform', {
    sv: `Det finns ingen inbyggd PostgreSQL för ${platform} ${arch}. ${ownServer.sv}`,
    en: `There is no embedded PostgreSQL for ${platform} ${arch}. ${ownServer.en}`,
  });

export const binariesMissing = (name: string): EmbeddedFault =>
  new EmbeddedFault('binaries-missing', {
    sv: `Paketet ${name} är inte installerat. Kör npm ci utan --omit=optional.`,
    en: `The package ${name} is not installed. Run npm ci without --omit=optional.`,
  });

export const cannotRunHere = (cause: string): EmbeddedFault =>
  new EmbeddedFault('cannot-run-here', {
    sv: `Den inbyggda PostgreSQL går inte att köra på den här datorn (${cause}). ${ownServer.sv}`,
    en: `The embedded PostgreSQL does not run on this machine (${cause}). ${ownServer.en}`,
  });

export const noServerAccount = (account: string, cause: string): EmbeddedFault =>
  new EmbeddedFault('no-server-account', {
    sv: `PostgreSQL vägrar köra som root, och kontot ${account} gick inte att skapa (${cause}). Kör som en vanlig användare.`,
    en: `PostgreSQL refuses to run as root, and the account ${account} could not be made (${cause}). Run as an ordinary user.`,
  });

export const unreachableDirectory = (path: string, account: string): EmbeddedFault =>
  new EmbeddedFault('unreachable-directory', {
    sv: `PostgreSQL körs som ${account}, eftersom du är root, och når inte ${path}. Lägg projektet och DATA_DIR där andra användare får läsa, till exempel under /srv, eller kör som en vanlig användare.`,
    en: `PostgreSQL runs as ${account}, because you are root, and cannot reach ${path}. Put the project and DATA_DIR where other users may read, for example under /srv, or run as an ordinary user.`,
  });

export const unusableDirectory = (path: string, cause: string): EmbeddedFault =>
  new EmbeddedFault('unusable-directory', {
    sv: `Du får inte läsa eller skriva i ${path}, eller så är disken full (${cause}). Kanske startades den först av en annan användare. Ändra rättigheterna, eller välj en annan katalog med DATA_DIR.`,
    en: `You may not read or write in ${path}, or the disk is full (${cause}). Perhaps another user started it first. Change the rights, or choose another directory with DATA_DIR.`,
  });

export const directoryInUse = (path: string, pid: string): EmbeddedFault =>
  new EmbeddedFault('directory-in-use', {
    sv: `Datakatalogen ${path} används redan av process ${pid}. Stoppa den först, eller välj en annan katalog med DATA_DIR.`,
    en: `The data directory ${path} is already in use by process ${pid}. Stop it first, or choose another directory with DATA_DIR.`,
  });

export const foreignDirectory = (path: string): EmbeddedFault =>
  new EmbeddedFault('foreign-directory', {
    sv: `${path} är ingen datakatalog som Effektkedja har gjort, eller så saknas delar av den. Flytta eller ta bort den, eller välj en annan katalog med DATA_DIR.`,
    en: `${path} is no data directory made by Effektkedja, or parts of it are missing. Move or remove it, or choose another directory with DATA_DIR.`,
  });

export const damagedDirectory = (path: string, log: string): EmbeddedFault =>
  new EmbeddedFault('damaged-directory', {
    sv: `Databasen i ${path} startar inte; den är skadad eller disken är full. Börja om med npm run demo -- --reset, eller återställ en säkerhetskopia. PostgreSQL säger:\n${log}`,
    en: `The database in ${path} does not start; it is damaged or the disk is full. Start over with npm run demo -- --reset, or restore a backup. PostgreSQL says:\n${log}`,
  });

export const otherVersion = (path: string, found: string, wanted: string): EmbeddedFault =>
  new EmbeddedFault('other-version', {
    sv: `Databasen i ${path} är gjord av PostgreSQL ${found}, men den inbyggda är ${wanted}. Börja om med npm run demo -- --reset, eller välj en annan katalog med DATA_DIR.`,
    en: `The database in ${path} was made by PostgreSQL ${found}, but the embedded one is ${wanted}. Start over with npm run demo -- --reset, or choose another directory with DATA_DIR.`,
  });
