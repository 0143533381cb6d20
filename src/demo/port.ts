import { createServer } from 'node:net';

export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} är upptagen; kanske är Effektkedja redan igång på http://127.0.0.1:${port}/. ` +
        `Stoppa det som använder porten, eller välj en annan: PORT=${port + 1} npm run demo\n` +
        `Port ${port} is taken; Effektkedja may already be running at http://127.0.0.1:${port}/. ` +
        `Stop what uses the port, or choose another: PORT=${port + 1} npm run demo`,
    );
  }
}

/** Ports below 1024 are the system's own on most machines. */
export class PortRefused extends Error {
  constructor(port: number) {
    super(
      `Port ${port} får du inte lyssna på. Välj en från 1024 och uppåt: PORT=3000 npm run demo\n` +
        `Port ${port} may not be listened on by you. Choose one from 1024 up: PORT=3000 npm run demo`,
    );
  }
}

/** Found before the database is started, so that the answer comes at once. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') reject(new PortTaken(port));
      else reject(fault.code === 'EACCES' ? new PortRefused(port) : fault);
    });
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
