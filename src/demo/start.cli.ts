import { DemoSettingsFault, readDemoSettings } from '../config/demo.config.js';
import { findBinaries } from '../database/embedded/binaries.js';
import { EmbeddedFault } from '../database/embedded/faults.js';
import { PortRefused, PortTaken } from './port.js';

/** `npm run demo`: everything in one process and one directory, for trying the service out. */
function say(sv: string, en: string): void {
  console.log(en && en !== sv ? `${sv}\n${en}` : sv);
}

function explain(fault: unknown): void {
  const known = [EmbeddedFault, PortTaken, PortRefused, DemoSettingsFault].some(
    (kind) => fault instanceof kind,
  );
  if (known && fault instanceof Error) console.error(fault.message);
  else console.error('Ett oväntat fel / An unexpected fault:', fault);
}

let stopping = false;

function stopOnSignals(demonstration: { stop: () => Promise<void> }): void {
  const stop = async (): Promise<void> => {
    // A terminal and npm may both pass the signal on; the first one is enough.
    if (stopping) return;
    stopping = true;
    say('Stoppar …', 'Stopping …');
    await demonstration.stop().catch(explain);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

try {
  const settings = readDemoSettings(process.env, process.argv.slice(2));
  // On a platform without them, the application's own native parts could not even be loaded to say so.
  await findBinaries();
  const { Demonstration } = await import('./start.js');
  const demonstration = new Demonstration(settings, say);
  stopOnSignals(demonstration);
  try {
    await demonstration.start();
  } catch (fault) {
    // Once it is being stopped, what was under way breaks off.
    if (stopping) await new Promise(() => undefined);
    await demonstration.stop().catch(() => undefined);
    throw fault;
  }
} catch (fault) {
  explain(fault);
  process.exit(1);
}
