import type { Locale } from '../../shared/text.js';
import * as files from '../../web/pictures/picture-file.js';
import { renderFragment } from '../../web/render.js';
import type { Picture } from './diagram.types.js';
import { DiagramSvg } from './views/diagram-svg.js';

function drawn(picture: Picture, note: string, locale: Locale): string {
  const svg = renderFragment({ locale, csrf: '' }, <DiagramSvg picture={picture} note={note} />);
  return files.painted(svg, ['logic-model', 'diagram']);
}

export const svgFile = (picture: Picture, note: string, locale: Locale): string =>
  files.svgFile(drawn(picture, note, locale));

export const pngFile = (picture: Picture, note: string, locale: Locale): Promise<Buffer> =>
  files.pngFile(drawn(picture, note, locale), picture.layout);
