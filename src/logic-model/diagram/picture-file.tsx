import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { Locale } from '../../shared/text.js';
import { renderFragment } from '../../web/render.js';
import { withPaint } from './paint.rules.js';
import type { Picture } from './diagram.types.js';
import { DiagramSvg } from './views/diagram-svg.js';

const require = createRequire(import.meta.url);
const asset = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../web/assets/css/${name}.css`, import.meta.url)), 'utf8');

/** Read when the first picture is downloaded. */
let sheet: string | null = null;
let face: string | null = null;

const stylesheet = (): string =>
  (sheet ??= `${asset('tokens')}\n${asset('logic-model')}\n${asset('diagram')}`);

const fontFace = (): string => {
  face ??= readFileSync(
    require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  ).toString('base64');
  return `<style>@font-face{font-family:'Source Sans 3';font-weight:200 900;src:url(data:font/woff2;base64,${face}) format('woff2')}</style>`;
};

/** The picture's lines and colours without a font: what both files are made of. */
function drawn(picture: Picture, note: string, locale: Locale): string {
  const svg = renderFragment({ locale, csrf: '' }, <DiagramSvg picture={picture} note={note} />);
  return withPaint(svg, stylesheet());
}

/** A picture that needs nothing beside it: colours written out, the font in the file. Always in the light theme. */
export function svgFile(picture: Picture, note: string, locale: Locale): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn(picture, note, locale).replace('</desc>', `</desc>${fontFace()}`)}\n`;
}

/** The fixed weights that the picture uses; the renderer cannot set a font's weight itself. */
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

/** The same picture in pixels, two to each of its units where it is not too large, drawn beside the main thread. */
export async function pngFile(picture: Picture, note: string, locale: Locale): Promise<Buffer> {
  const svg = drawn(picture, note, locale);
  const key = createHash('sha256').update(svg).digest('base64');
  const found = made.get(key) ?? render(svg, picture);
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

async function render(svg: string, { layout: { width, height } }: Picture): Promise<Buffer> {
  const zoom = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Source Sans 3' },
  });
  return image.asPng();
}
