import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Download } from '../../web/answers.js';
import { painted, pngFile, svgFile } from '../../web/pictures/picture-file.js';
import { renderFragment } from '../../web/render.js';
import { csvOf, type CsvCell } from '../../web/sheets/csv.js';
import { csvDownload } from '../export/export.files.js';
import { IndicatorPageQueries, type IndicatorPageView } from '../indicator-page.queries.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import { periodCode } from '../period.js';
import { CourseChart, sexesOf } from '../views/course-card.js';
import { sourceName } from '../views/source-line.js';
import { picturesTexts } from './pictures.texts.js';
import { EachPicture } from './views/each-picture.js';
import { PICTURE_WIDTH } from './views/picture-frame.js';
import { SpreadPicture } from './views/spread-picture.js';

const NAMES = ['utveckling', 'spridning', 'kommuner'] as const;
type Name = (typeof NAMES)[number];
const TYPES = ['svg', 'png', 'csv'] as const;

/** A picture of an indicator as a file, or the figures it is drawn from. */
@Injectable()
export class PictureFiles {
  constructor(private readonly pages: IndicatorPageQueries) {}

  /** `file`: `spridning.svg`. @throws {NotFound} also where there is nothing to draw */
  async file(actor: Actor, indicatorId: string, file: string): Promise<Download> {
    const [stem, ending] = file.split('.');
    const name = NAMES.find((one) => one === stem);
    const type = TYPES.find((one) => one === ending);
    if (!name || !type) throw new NotFound();
    const view = await this.pages.get(actor, indicatorId, {});
    const { locale } = actor;
    const called = `${picturesTexts[locale].fileName[name]} ${view.indicator.name}`;
    if (type === 'csv') return csvDownload(called, csv(view, name));
    const drawing = pictureOf(view, name);
    if (!drawing) throw new NotFound();
    const t = indicatorPageTexts[locale];
    const source = sourceName(view.indicator);
    const note = name === 'utveckling' ? t.raw(source) : t.processed(source);
    const { svg, height } = standalone(
      renderFragment({ locale, csrf: '' }, drawing),
      view.indicator.madeUpPlatform ? `${note}. ${t.allMadeUp}` : note,
    );
    const drawn = painted(svg, ['charts']);
    return type === 'svg'
      ? new Download(`${called}.svg`, 'image/svg+xml; charset=utf-8', svgFile(drawn))
      : new Download(`${called}.png`, 'image/png', await pngFile(drawn, { width: PICTURE_WIDTH, height }));
  }
}

function pictureOf(view: IndicatorPageView, name: Name): VNode | null {
  const { indicator, uses, series, breaks, pictures } = view;
  if (name === 'utveckling') {
    const use = uses.find((one) => one.headline) ?? uses[0] ?? null;
    return series.length === 0 ? null : (
      <CourseChart indicator={indicator} use={use} series={series} sexes={sexesOf(series)} breaks={breaks} />
    );
  }
  if (!pictures || pictures.spreads.length === 0) return null;
  return name === 'kommuner' ? <EachPicture pictures={pictures} /> : <SpreadPicture pictures={pictures} />;
}

/** The drawing alone, with its size and where it comes from written under it. */
function standalone(html: string, note: string): { svg: string; height: number } {
  const svg = html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg>'));
  const drawnHeight = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1] ?? 340);
  const height = Math.ceil(drawnHeight) + 28;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_WIDTH}" height="${height}"`;
  const escaped = note.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sized = svg
    .replace('<svg', head)
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${PICTURE_WIDTH} ${height}"`);
  return { svg: `${sized}<text x="8" y="${height - 9}">${escaped}</text></svg>`, height };
}

const NUMBERS: ReadonlySet<string> = new Set(
  'OBS_VALUE GIVEN ASKED MIN LOWER_QUARTILE MEDIAN UPPER_QUARTILE MAX RANGE REACHING'.split(' '),
);

/** The figures as they are drawn: the same that stand in the table beside. */
function csv({ series, pictures }: IndicatorPageView, name: Name): string {
  if (name === 'utveckling') {
    const rows = series.flatMap((period) =>
      Object.values(period.cells).map((cell): CsvCell[] => [
        periodCode(period),
        cell.sex,
        cell.number,
        cell.hidden ? 'withheld' : cell.state,
      ]),
    );
    return csvOf(['TIME_PERIOD', 'SEX', 'OBS_VALUE', 'OBS_STATUS'], rows, NUMBERS);
  }
  if (!pictures) throw new NotFound();
  if (name === 'kommuner') {
    const rows = pictures.figures.flatMap((period) =>
      period.areas.map(({ code, name: area, number, hidden }): CsvCell[] => [
        periodCode(period),
        code,
        area,
        number,
        hidden ? 'withheld' : number === null ? 'missing' : 'final',
      ]),
    );
    return csvOf(['TIME_PERIOD', 'REF_AREA', 'AREA_NAME', 'OBS_VALUE', 'OBS_STATUS'], rows, NUMBERS);
  }
  const rows = pictures.spreads.map((one): CsvCell[] => [
    periodCode(one),
    one.given,
    one.asked,
    one.min,
    one.lowerQuartile,
    one.median,
    one.upperQuartile,
    one.max,
    one.range,
    one.reaching,
  ]);
  return csvOf(
    ['TIME_PERIOD', ...NUMBERS].filter((column) => column !== 'OBS_VALUE'),
    rows,
    NUMBERS,
  );
}
