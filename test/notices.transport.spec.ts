import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generate } from 'selfsigned';
import { demoConfig } from '../src/config/demo.config.js';
import type { MailSink } from '../src/config/mail.config.js';
import { faultOf } from '../src/notices/mail.rules.js';
import { MailTransport } from '../src/notices/mail-transport.js';
import { SmtpServer, textOf } from './support/smtp-server.js';

const FROM = 'effektkedja@lansstyrelsen.example';
const MAIL = {
  id: '0197a1c2-0000-7000-8000-0000000b0002',
  to: 'samordnare@kommunen.example',
  subject: 'En rapport lämnades in',
  text: 'En rapport lämnades in för granskning.\n',
};
const through = (sink: MailSink): MailTransport =>
  new MailTransport(demoConfig(3000, 'postgres://unused', { sink, from: FROM }));

describe('a sink to try things out with', () => {
  it('that is a directory gets one mail a file, the same file when it is sent again', async () => {
    const directory = path.join(await mkdtemp(path.join(tmpdir(), 'mail-')), 'made/by/the/service');
    const transport = through({ kind: 'file', directory });
    await transport.send(MAIL);
    await transport.send(MAIL);
    expect(await readdir(directory)).toEqual([`${MAIL.id}.eml`]);
    const data = await readFile(path.join(directory, `${MAIL.id}.eml`), 'utf8');
    expect(data).toContain(`To: ${MAIL.to}`);
    expect(data).toContain(`From: ${FROM}`);
    expect(data).toContain(`Message-ID: <${MAIL.id}@127.0.0.1>`);
    expect(data).toContain('Auto-Submitted: auto-generated');
    expect(textOf({ data: data.replace(/\r?\n/g, '\r\n') })).toContain(MAIL.text.trim());
    await rm(directory, { recursive: true });
  });

  it('that is the console gets one line of JSON a mail', async () => {
    const lines: string[] = [];
    const written = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    try {
      await through({ kind: 'console' }).send(MAIL);
    } finally {
      written.mockRestore();
    }
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([{ level: 'info', msg: 'mail', ...MAIL }]);
  });

  it('that is none takes the mail and does nothing with it', async () => {
    await expect(through({ kind: 'none' }).send(MAIL)).resolves.toBeUndefined();
  });
});

describe('a mail server with encryption and sign-in', () => {
  let own: { key: string; cert: string };
  let smtp: SmtpServer;

  beforeAll(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      keyType: 'ec',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
    own = { key, cert };
  });
  afterEach(() => smtp.close());

  const open = async (options: object = {}): Promise<number> => {
    smtp = new SmtpServer({
      ...own,
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        done(password === 'hem/ligt' ? null : new Error('no'), { user: username }),
      ...options,
    });
    return await smtp.open();
  };
  const to = (port: number, password = 'hem%2Fligt', scheme = 'smtp'): MailTransport =>
    through({ kind: 'smtp', url: `${scheme}://tjanst:${password}@127.0.0.1:${port}`, ca: own.cert });
  const faultFrom = async (transport: MailTransport): Promise<string> =>
    await transport.send(MAIL).then(
      () => 'none',
      (error: unknown) => faultOf(error, 1).text,
    );

  it('gets the mail over STARTTLS, from who has signed in', async () => {
    await to(await open()).send(MAIL);
    expect(smtp.received).toEqual([
      { to: MAIL.to, data: expect.stringContaining(MAIL.id), secure: true, user: 'tjanst' },
    ]);
  });

  it('gets it over TLS from the first byte', async () => {
    await to(await open({ secure: true }), undefined, 'smtps').send(MAIL);
    expect(smtp.received).toMatchObject([{ secure: true, user: 'tjanst' }]);
  });

  it('gets nothing with a wrong password, and the fault says so', async () => {
    expect(await faultFrom(to(await open(), 'fel'))).toBe('EAUTH 535');
    expect(smtp.received).toEqual([]);
  });

  it('gets neither mail nor password where nobody trusted has signed its certificate', async () => {
    const port = await open();
    const url = `smtp://tjanst:hem%2Fligt@127.0.0.1:${port}`;
    expect(await faultFrom(through({ kind: 'smtp', url }))).not.toBe('none');
    expect(smtp.received).toEqual([]);
  });

  it('gets neither mail nor password where it offers no encryption, on loopback neither', async () => {
    let asked = 0;
    const port = await open({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: () => (asked += 1),
    });
    expect(await faultFrom(to(port))).toMatch(/^ETLS/);
    expect([asked, smtp.received.length]).toEqual([0, 0]);
  });
});
