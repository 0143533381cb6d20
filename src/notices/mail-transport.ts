import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { wayOf } from './mail.rules.js';

export type Mail = { id: string; to: string; subject: string; text: string };

const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands one mail over to where the configuration says. Knows nothing of notices. */
@Injectable()
export class MailTransport {
  private readonly deliver: (mail: Mail) => Promise<unknown>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.deliver = this.wayOut();
  }

  /** @throws what the server said; see `wayOf` */
  async send(mail: Mail): Promise<void> {
    await this.deliver(mail);
  }

  private wayOut(): (mail: Mail) => Promise<unknown> {
    const { sink } = this.config.mail;
    if (sink.kind === 'none') return () => Promise.resolve();
    if (sink.kind === 'console') {
      return (mail) => {
        process.stdout.write(`${JSON.stringify({ level: 'info', msg: 'mail', ...mail })}\n`);
        return Promise.resolve();
      };
    }
    if (sink.kind === 'file') {
      const composer = createTransport({ streamTransport: true, buffer: true });
      return async (mail) => {
        const { message } = await composer.sendMail(this.messageOf(mail));
        await mkdir(sink.directory, { recursive: true });
        // One file a mail: sent again, it is the same file.
        await writeFile(path.join(sink.directory, `${mail.id}.eml`), message as Buffer);
      };
    }
    const smtp = createTransport({ ...wayOf(sink.url), ...LIMITS, tls: { ca: sink.ca } });
    return (mail) => smtp.sendMail(this.messageOf(mail));
  }

  /** The same Message-ID however often it is sent, so that a receiver can tell a copy from another mail. */
  private messageOf({ id, to, subject, text }: Mail) {
    return {
      from: this.config.mail.from,
      to,
      subject,
      text,
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
  }
}
