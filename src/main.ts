import { createApp, listen, stopOnSignal } from './app.setup.js';
import { ConfigFaults, readConfig } from './config/config.js';
import { UnsafeDatabase } from './database/safety.js';

try {
  const config = readConfig(process.env);
  const app = await createApp(config);
  stopOnSignal(app);
  const address = await listen(app, config);
  console.log(
    JSON.stringify({ level: 'info', time: new Date().toISOString(), msg: `listening on ${address}` }),
  );
} catch (error) {
  const known = error instanceof ConfigFaults || error instanceof UnsafeDatabase;
  console.error(known ? error.message : error);
  process.exit(1);
}
