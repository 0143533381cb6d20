/** Where mail goes. `none`: none is written at all; `console` and `file` are for trying the service out. */
export type MailSink =
  | { readonly kind: 'none' }
  | { readonly kind: 'console' }
  | { readonly kind: 'file'; readonly directory: string }
  | { readonly kind: 'smtp'; readonly url: string };

export type MailConfig = {
  readonly sink: MailSink;
  /** The sender: `effektkedja@lansstyrelsen.example`. */
  readonly from: string;
};

export const NO_MAIL: MailConfig = { sink: { kind: 'none' }, from: 'effektkedja@localhost' };

type Env = Readonly<Record<string, string | undefined>>;

/** `MAIL_SINK` and `MAIL_FROM`; what is wrong is added to `faults`, without the password in the address. */
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
  return { sink: sink ?? NO_MAIL.sink, from: isAddress ? from : NO_MAIL.from };
}

function sinkOf(value: string): MailSink | null {
  if (value === 'none' || value === 'console') return { kind: value };
  if (value.startsWith('file:/')) return { kind: 'file', directory: value.slice('file:'.length) };
  if (!/^smtps?:\/\/[^\s/]+\/?$/.test(value) || !URL.canParse(value)) return null;
  return new URL(value).hostname === '' ? null : { kind: 'smtp', url: value };
}
