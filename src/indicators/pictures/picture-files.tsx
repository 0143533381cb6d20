import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Download } from '../../web/answers.js';
import { painted, pngFile, svgFile } from '../../web/pictures/picture-file.js';
import { renderFragment } from '../../web/render.js';
import type { Locale } from '../../shared/text.js';
import { areaName, type Chosen } from '../comparison/chosen.js';
import { csvDownload } from '../export/export.files.js';
import { IndicatorPageQueries, type IndicatorPageView } from '../indicator-page.queries.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import { mainUse } from '../indicator.views.js';
import { CourseChart } from '../views/course-chart.js';
import { sourceName } from '../views/source-line.js';
import { csvOfPicture, NAMES, type Name } from './picture-tables.js';
import { picturesTexts } from './pictures.texts.js';
import { EachPicture } from './views/each-picture.js';
import { PICTURE_WIDTH } from './views/picture-frame.js';
import { SpreadPicture } from './views/spread-picture.js';

const TYPES = ['svg', 'png', 'csv'] as const;

/** A picture of an indicator as a file, or the figures it is drawn from. */
@Injectable()
export class PictureFiles {
  constructor(private readonly pages: IndicatorPageQueries) {}

  /** `file`: `spridning.svg`; `compared`: what it is drawn beside. @throws {NotFound} also where there is nothing to draw */
  async file(actor: Actor, indicatorId: string, file: string, compared = ''): Promise<Download> {
    const [stem, ending] = file.split('.');
    const name = NAMES.find((one) => one === stem);
    const type = TYPES.find((one) => one === ending);
    if (!name || !type) throw new NotFound();
    const view = await this.pages.get(actor, indicatorId, { compared });
    const { locale } = actor;
    const called = `${picturesTexts[locale].fileName[name]} ${view.indicator.name}`;
    if (type === 'csv') return csvDownload(called, csvOfPicture(view, name, locale));
    const drawing = pictureOf(view, name);
    if (!drawing) throw new NotFound();
    const t = indicatorPageTexts[locale];
    const source = sourceName(view.indicator);
    const note = name === 'utveckling' ? t.raw(source) : t.processed(source);
    const { svg, height } = standalone(renderFragment({ locale, csrf: '' }, drawing), [
      ...view.comparison.chosen.map((one) => lineOf(locale, one, view.indicator.madeUpPlatform)),
      view.indicator.madeUpPlatform ? `${note}. ${t.allMadeUp}` : note,
    ]);
    const drawn = painted(svg, ['charts']);
    return type === 'svg'
      ? new Download(`${called}.svg`, 'image/svg+xml; charset=utf-8', svgFile(drawn))
      : new Download(`${called}.png`, 'image/png', await pngFile(drawn, { width: PICTURE_WIDTH, height }));
  }
}

function pictureOf(view: IndicatorPageView, name: Name): VNode | null {
  const { indicator, uses, series, breaks, pictures, comparison } = view;
  const { chosen } = comparison;
  if (name === 'utveckling') {
    const use = mainUse(uses);
    return series.length === 0 ? null : <CourseChart {...{ indicator, use, series, breaks, chosen }} />;
  }
  if (!pictures || pictures.spreads.length === 0) return null;
  return name === 'kommuner' ? (
    <EachPicture {...{ pictures, chosen }} />
  ) : (
    <SpreadPicture {...{ pictures, chosen }} />
  );
}

/** Whose line a letter is, and whose figures they are where they are anybody's. */
const lineOf = (locale: Locale, one: Chosen, madeUp: boolean): string =>
  [`${one.letter} ${areaName(locale, one)}`, madeUp ? null : one.sourceNote].filter(Boolean).join('. ');

/** The drawing alone, with its size, and under it what its letters mean and where it comes from. */
function standalone(html: string, notes: readonly string[]): { svg: string; height: number } {
  const svg = html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg>'));
  const drawnHeight = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1] ?? 340);
  const height = Math.ceil(drawnHeight) + 10 + 18 * notes.length;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}"`;
  const written = notes.map((note, index) => {
    const escaped = note.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<text x="8" y="${height - 9 - 18 * (notes.length - 1 - index)}">${escaped}</text>`;
  });
  const sized = svg
    .replace('<svg', head)
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${PICTURE_WIDTH} ${height}"`);
  return { svg: `${sized}${written.join('')}</svg>`, height };
}
