import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { withPaint } from './paint.rules.js';

const require = createRequire(import.meta.url);

/** Read when the first picture is downloaded. */
const sheets = new Map<string, string>();
let face: string | null = null;

function stylesheet(name: string): string {
  const known = sheets.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(fileURLToPath(new URL(`../assets/css/${name}.css`, import.meta.url)), 'utf8');
  sheets.set(name, text);
  return text;
}

/** The picture with lines and colours written out and no font: what both files are made of. Always the light theme. */
export const painted = (svg: string, sheetNames: readonly string[]): string =>
  withPaint(svg, ['tokens', ...sheetNames].map(stylesheet).join('\n'));

const fontFace = (): string => {
  face ??= readFileSync(
    require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  ).toString('base64');
  return `<style>@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${face}) format('woff2')}</style>`;
};

/** A painted picture that needs nothing beside it: the font is in the file. */
export const svgFile = (drawn: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.replace('</desc>', `</desc>${fontFace()}`)}\n`;

/** The fixed weights that the pictures use; the renderer cannot set a font's weight itself. */
const fontFiles = (): string[] => [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
];

/** More pixels than this are neither needed in print nor worth the memory. */
const MOST_PIXELS = 24_000_000;

/** The pictures made last, by what was drawn: many download the same, and each takes a second to make. */
const made = new Map<string, Promise<Buffer>>();
const KEPT = 16;

type Size = { readonly width: number; readonly height: number };

/** A painted picture in pixels, two to each of its units where it is not too large, drawn beside the main thread. */
export async function pngFile(drawn: string, size: Size): Promise<Buffer> {
  const key = createHash('sha256').update(drawn).digest('base64');
  const found = made.get(key) ?? render(drawn, size);
  made.delete(key);
  made.set(key, found);
  if (made.size > KEPT) made.delete(made.keys().next().value ?? '');
  try {
    return await found;
  } catch (fault) {
    made.delete(key);
    throw fault;
  }
}

async function render(drawn: string, { width, height }: Size): Promise<Buffer> {
  const zoom = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const image = await renderAsync(drawn, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Source Sans 3' },
  });
  return image.asPng();
}
