import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The stylesheet's parts in the order they apply: later parts may override earlier ones. */
const stylesheet = `
  fonts tokens base layout topbar sidenav page buttons status card notice table forms progress steps
  dialog tabs empty tree activities tasks charts board logic-model diagram goals lint report decision wheel follow-up public
  preferences print`
  .trim()
  .split(/\s+/);

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
} as const;

// Works from src/ (tests, development) and from dist/src/, where the build copies web/assets.
const own = (path: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`./assets/${path}`, import.meta.url)));

const require = createRequire(import.meta.url);

// The stylesheet comes last, for it holds the fonts' hashed addresses.
const sources = {
  'icons.svg': () => own('icons.svg'),
  'favicon.svg': () => own('favicon.svg'),
  'app.js': () => own('js/app.js'),
  'htmx.js': () => readFileSync(require.resolve('htmx.org/dist/htmx.min.js')),
  'fonts/source-sans-3.woff2': () =>
    readFileSync(
      require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
    ),
  'fonts/source-sans-3-italic.woff2': () =>
    readFileSync(
      require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2'),
    ),
  'fonts/source-serif-4.woff2': () =>
    readFileSync(
      require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
    ),
  'fonts/source-sans-3-licence.txt': () =>
    readFileSync(require.resolve('@fontsource-variable/source-sans-3/LICENSE')),
  'fonts/source-serif-4-licence.txt': () =>
    readFileSync(require.resolve('@fontsource-variable/source-serif-4/LICENSE')),
  'swagger-ui.css': () => readFileSync(require.resolve('swagger-ui-dist/swagger-ui.css')),
  'swagger-ui.js': () => readFileSync(require.resolve('swagger-ui-dist/swagger-ui-bundle.js')),
  'diagram.js': () => own('js/diagram.js'),
  'live.js': () => own('js/live.js'),
  'matrix.js': () => own('js/matrix.js'),
  'api-docs.js': () => own('js/api-docs.js'),
  'effektkedja.css': () => Buffer.from(stylesheetText()),
};

export type AssetName = keyof typeof sources;

interface Stored {
  path: string;
  type: string;
  body: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

export interface Asset {
  body: Buffer;
  type: string;
  headers: Readonly<Record<string, string>>;
}

const byName = new Map<AssetName, Stored>();

const stylesheetText = (): string =>
  stylesheet
    .map((part) => own(`css/${part}.css`).toString('utf8'))
    .join('\n')
    .replaceAll(/url\('(fonts\/[a-z0-9-]+\.woff2)'\)/g, (_, name: string) => {
      if (!isAssetName(name)) throw new Error(`The stylesheet names an unknown font: ${name}`);
      return `url('${assetPath(name)}')`;
    });

const isAssetName = (name: string): name is AssetName => name in sources;

const load = (name: AssetName): Stored => {
  const body = sources[name]();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof types;
  const stored: Stored = { path: `/assets/${hash}/${name}`, type: types[extension], body };
  if (extension !== 'woff2') {
    stored.br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    stored.gzip = gzipSync(body, { level: 9 });
  }
  byName.set(name, stored);
  return stored;
};

/** The address of an asset, with its content's hash in it, so that it can be kept for ever. */
export const assetPath = (name: AssetName): string => (byName.get(name) ?? load(name)).path;

/**
 * The asset at an address made by {@link assetPath}, in the best encoding that the client accepts,
 * with the headers to send. An address with an old or made-up hash gives null.
 */
export const findAsset = (path: string, acceptEncoding = ''): Asset | null => {
  const name = path.replace(/^\/assets\/[0-9a-f]+\//, '');
  if (!isAssetName(name)) return null;
  const stored = byName.get(name) ?? load(name);
  if (stored.path !== path) return null;
  const accepts = (encoding: string): boolean =>
    new RegExp(`(^|[,\\s])${encoding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(acceptEncoding);
  const encoding = stored.br && accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : null;
  const body = (encoding && stored[encoding]) || stored.body;
  const headers: Record<string, string> = {
    'content-type': stored.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  if (encoding && body !== stored.body) headers['content-encoding'] = encoding;
  return { body, type: stored.type, headers };
};
