import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that can be broken and mended, as a database that goes away and comes back. */
export class BreakableLine {
  private readonly open = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  private constructor(private readonly target: { host: string; port: number }) {}

  static async to(url: string): Promise<BreakableLine> {
    const { hostname, port } = new URL(url);
    const line = new BreakableLine({ host: hostname, port: Number(port) });
    await line.mend();
    return line;
  }

  /** The address by way of this line. */
  through(url: string): string {
    const by = new URL(url);
    by.hostname = '127.0.0.1';
    by.port = String(this.port);
    return by.href;
  }

  /** Cuts everybody off, and refuses whoever comes. */
  async break(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.open) socket.destroy();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.target);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.open.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.open.delete(from);
          to.destroy();
        });
      }
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }
}
