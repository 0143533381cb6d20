import { createServer, type Socket } from 'node:net';

export type Received = { to: string; data: string };

/** A mail server to send to, over TCP: speaks as much SMTP as a client needs, and refuses whom it is told to. */
export class SmtpServer {
  readonly received: Received[] = [];
  readonly refused = new Set<string>();
  /** Breaks the line after taking a mail, before saying so. */
  breaks = false;
  /** How long it thinks before it takes a mail. */
  slowMs = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => this.talk(socket));

  /** @returns its port */
  async open(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let [pending, inData, to] = ['', false, ''];
    const hear = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO' || verb === 'MAIL' || verb === 'RSET') return say('250 OK');
      if (verb === 'QUIT') return void socket.end('221 Bye\r\n');
      if (verb === 'DATA') {
        inData = true;
        return say('354 Go on');
      }
      if (verb !== 'RCPT') return say('502 No');
      to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      say(this.refused.has(to) ? `550 5.1.1 <${to}> is not here` : '250 OK');
    };
    const take = (data: string): void => {
      this.received.push({ to, data });
      if (this.breaks) socket.destroy();
      else setTimeout(() => say('250 Taken'), this.slowMs);
    };
    socket.setEncoding('utf8').on('data', (chunk) => {
      pending += String(chunk);
      for (;;) {
        const end = pending.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const part = pending.slice(0, end);
        pending = pending.slice(end + (inData ? 5 : 2));
        if (!inData) hear(part);
        else {
          inData = false;
          take(part);
        }
      }
    });
    say('220 stand-in');
  }
}

/** The words of a mail's text part, whichever way it was packed. */
export function textOf({ data }: Received): string {
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
