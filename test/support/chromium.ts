import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser of the tests: `CHROMIUM_PATH`, an installed Chromium or Chrome, the one of Debian's packages where we may
 * install it, Playwright's own download. Throws when none can be had: browser tests are never skipped.
 */
export async function findOrInstallChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (await isExecutable(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which is no program.`);
  }
  const found = (await findInstalled()) ?? (await installFromDebian()) ?? (await downloadWithPlaywright());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: Google Chrome), ' +
      'or set CHROMIUM_PATH to the program.',
  );
}

async function findInstalled(): Promise<string | null> {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...candidates, ...elsewhere, chromium.executablePath()]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function installFromDebian(): Promise<string | null> {
  const system = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*debian/m.test(system)) return null;
  console.warn('Installing Chromium with apt-get …');
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', [...patient, 'update']);
    await run('apt-get', [...patient, 'install', '--yes', '--no-install-recommends', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (fault) {
    console.warn(fault instanceof Error ? fault.message : fault);
  }
  return findInstalled();
}

async function downloadWithPlaywright(): Promise<string | null> {
  console.warn('Downloading Chromium with Playwright …');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  try {
    await run(process.execPath, [cli, 'install', 'chromium']);
  } catch (fault) {
    console.warn(fault instanceof Error ? fault.message : fault);
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
