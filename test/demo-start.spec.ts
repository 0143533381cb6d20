import { chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asUser, DemoStarts, ready, stop, until } from './support/demo-process.js';

// Real processes on a machine that may be busy.
jest.setTimeout(120_000);

let demos: DemoStarts;
beforeAll(async () => {
  demos = await DemoStarts.prepare();
}, 300_000);
afterEach(() => demos.killAll());
afterAll(() => demos.remove());

describe('npm run demo', () => {
  it('starts, answers, stops on SIGTERM, and the second time finds what it left', async () => {
    const first = await demos.start('plain');
    expect(await ready(first)).toBe(200);
    expect(first.said()).toContain('Fyller demonstrationen');
    const stopped = await stop(first);
    expect(stopped.code).toBe(0);
    expect(stopped.milliseconds).toBeLessThan(10_000);

    const second = await demos.start('plain');
    expect(await ready(second)).toBe(200);
    expect(second.said()).not.toContain('Fyller demonstrationen');
    await stop(second);

    const reset = await demos.start(await demos.copy('plain', 'reset'), { flags: ['--reset'] });
    expect(await until(reset, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('stops when it is told to while it is still starting', async () => {
    const demo = await demos.start('early');
    await until(demo, 'Startar databasen');
    const { code, milliseconds } = await stop(demo);
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    const again = await demos.start('early');
    expect(await until(again, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('runs as an ordinary user, with a database of that user, and says when it may not write or listen', async () => {
    const asRoot = process.getuid?.() === 0;
    const uid = asRoot ? 65_534 : (process.getuid?.() ?? 0);
    const preload = asRoot ? { preload: asUser(uid) } : {};
    await mkdir(demos.in('home'));
    if (asRoot) await chown(demos.in('home'), uid, uid);
    const demo = await demos.start('home/data', preload);
    expect(await ready(demo)).toBe(200);
    // The server itself writes the second: it runs as that user.
    for (const file of ['', 'postmaster.pid'])
      expect((await stat(demos.in('home/data/postgres', file))).uid).toBe(uid);
    expect((await stop(demo)).code).toBe(0);

    await mkdir(demos.in('locked'), { mode: 0o500 });
    const locked = await demos.start('locked/data', preload);
    expect(await locked.ended).toBe(1);
    expect(locked.said()).toMatch(/får inte (läsa eller )?skriva[^]*DATA_DIR[^]*may not[^]*DATA_DIR/);
    const low = await demos.start('home/data', { ...preload, port: 1 });
    expect(await low.ended).toBe(1);
    expect(low.said()).toMatch(/Port 1 får[^]*PORT=3000[^]*Port 1 may[^]*PORT=3000/);
  });

  it('says in both languages that the port is taken, and how to choose another', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taker.once('listening', resolve));
    const address = taker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const demo = await demos.start('port', { port });
    expect(await demo.ended).toBe(1);
    expect(demo.said()).toContain(`Port ${port} är upptagen`);
    expect(demo.said()).toContain(`PORT=${port + 1} npm run demo`);
    expect(demo.said()).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => taker.close(resolve));
  });

  it('lets one of two have the directory, and names its process to the other', async () => {
    const directory = await demos.copy('plain', 'both');
    const [one, other] = [await demos.start(directory), await demos.start(directory)];
    await Promise.all([until(one, 'is running'), until(other, 'is running')]);
    const winner = one.said().includes('is running') ? one : other;
    const loser = winner === one ? other : one;
    expect(await ready(winner)).toBe(200);
    expect(await loser.ended).toBe(1);
    expect(loser.said()).toContain(`används redan av process ${winner.process.pid}`);
    expect(loser.said()).toContain(`in use by process ${winner.process.pid}`);
    const reset = await demos.start('both', { flags: ['--reset'] });
    expect(await reset.ended).toBe(1);
    expect(await ready(winner)).toBe(200);
  });

  it('says what to do about a directory that is damaged or not its own, and starts over when told to', async () => {
    await mkdir(demos.in('foreign', 'postgres'), { recursive: true });
    await writeFile(demos.in('foreign', 'postgres', 'thesis.txt'), 'mine');
    for (const flags of [[], ['--reset']]) {
      const foreign = await demos.start('foreign', { flags });
      expect(await foreign.ended).toBe(1);
      expect(foreign.said()).toMatch(/ingen datakatalog[^]*no data directory made by Effektkedja/);
    }
    await demos.copy('plain', 'damaged');
    await writeFile(demos.in('damaged', 'postgres', 'global', 'pg_control'), 'torn');
    const damaged = await demos.start('damaged');
    expect(await damaged.ended).toBe(1);
    expect(damaged.said()).toMatch(/skadad[^]*--reset[^]*damaged[^]*--reset/);
    const over = await demos.start('damaged', { flags: ['--reset'] });
    expect(await until(over, 'Fyller demonstrationen')).toContain('Fyller demonstrationen');
  });

  it('says what to do on a platform without an embedded PostgreSQL, and about flags it does not know', async () => {
    const elsewhere = await demos.start('platform', {
      preload: `Object.defineProperty(process,'arch',{value:'mips'})`,
    });
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.said()).toMatch(
      /ingen inbyggd PostgreSQL för \w+ mips[^]*no embedded PostgreSQL for \w+ mips/,
    );
    const unknown = await demos.start('flags', { flags: ['--rest'] });
    expect(await unknown.ended).toBe(1);
    expect(unknown.said()).toContain('--reset');
  });
});
