import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Received = {
  to: string;
  data: string;
  /** Over an encrypted line. */
  secure: boolean;
  /** Who signed in to send it. */
  user: string | null;
};

/** A mail server to send to: takes what comes, and refuses whom it is told to. */
export class SmtpServer {
  readonly received: Received[] = [];
  readonly refused = new Set<string>();
  /** How long it thinks before it takes a mail. */
  slowMs = 0;
  private readonly server: SMTPServer;

  /** Without options it offers neither encryption nor sign-in. */
  constructor(options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] }) {
    this.server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disableReverseLookup: true,
      ...options,
      onRcptTo: ({ address }, _, done) => {
        const gone = Object.assign(new Error(`5.1.1 <${address}> is not here`), { responseCode: 550 });
        done(this.refused.has(address) ? gone : null);
      },
      onData: (stream, { envelope, secure, user }, done) => {
        let data = '';
        stream.setEncoding('utf8').on('data', (chunk: string) => (data += chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address).join();
          this.received.push({ to, data, secure, user: user ?? null });
          setTimeout(() => done(), this.slowMs);
        });
      },
    });
    // A line that is cut, or encryption that is refused, is the other side's to tell.
    this.server.on('error', () => undefined);
  }

  /** @returns its port */
  async open(port = 0): Promise<number> {
    const listening = await new Promise<ReturnType<SMTPServer['listen']>>((resolve) => {
      const server = this.server.listen(port, '127.0.0.1', () => resolve(server));
    });
    const address = listening.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

/** The words of a mail's text part, whichever way it was packed. */
export function textOf({ data }: Pick<Received, 'data'>): string {
  const [head = '', ...rest] = data.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

export const messageIdOf = ({ data }: Received): string =>
  /^Message-ID: (.+)$/im.exec(data)?.[1]?.trim() ?? '';
