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

/** Found before the database is started, so that the answer comes at once. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (fault: NodeJS.ErrnoException) => {
      reject(fault.code === 'EADDRINUSE' ? new PortTaken(port) : fault);
    });
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
