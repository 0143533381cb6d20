import { readFileSync } from 'node:fs';

/** Where mail goes. `none`: none is written at all; `console` and `file` are for trying the service out. */
export type MailSink =
  | { readonly kind: 'none' }
  | { readonly kind: 'console' }
  | { readonly kind: 'file'; readonly directory: string }
  | {
      readonly kind: 'smtp';
      readonly url: string;
      /** Who has signed the server's certificate, as PEM, where that is nobody whom all machines trust. */
      readonly ca?: string | undefined;
    };

export type MailConfig = {
  readonly sink: MailSink;
  /** The sender: `effektkedja@lansstyrelsen.example`. */
  readonly from: string;
};

export const NO_MAIL: MailConfig = { sink: { kind: 'none' }, from: 'effektkedja@localhost' };

type Env = Readonly<Record<string, string | undefined>>;

/** `MAIL_SINK`, `MAIL_CA` and `MAIL_FROM`; what is wrong is added to `faults`, without the password in the address. */
export function readMail(env: Env, faults: string[]): MailConfig {
  const from = env['MAIL_FROM'] ?? '';
  const sink = sinkOf(env['MAIL_SINK'] || 'console');
  if (!sink) {
    faults.push(
      'MAIL_SINK must be none, console, file:/an/absolute/directory, or smtp:// or smtps:// with a host and, where needed, user:password@ and :port',
    );
  }
  const isAddress = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/.test(from);
  if (sink?.kind === 'smtp' ? !isAddress : from !== '' && !isAddress) {
    faults.push('MAIL_FROM must be the address mail is sent from: effektkedja@lansstyrelsen.example');
  }
  return { sink: trusting(sink ?? NO_MAIL.sink, env, faults), from: isAddress ? from : NO_MAIL.from };
}

function trusting(sink: MailSink, env: Env, faults: string[]): MailSink {
  const file = env['MAIL_CA'] ?? '';
  if (file === '') return sink;
  try {
    const ca = readFileSync(file, 'utf8');
    if (ca.includes('BEGIN CERTIFICATE')) return sink.kind === 'smtp' ? { ...sink, ca } : sink;
  } catch {
    // Said below, as for a file that holds no certificate.
  }
  faults.push('MAIL_CA must be a readable file with the certificate that signs the mail server’s, as PEM');
  return sink;
}

function sinkOf(value: string): MailSink | null {
  if (value === 'none' || value === 'console') return { kind: value };
  if (value.startsWith('file:/')) return { kind: 'file', directory: value.slice('file:'.length) };
  if (!/^smtps?:\/\/[^\s/]+\/?$/.test(value) || !URL.canParse(value)) return null;
  return new URL(value).hostname === '' ? null : { kind: 'smtp', url: value };
}
