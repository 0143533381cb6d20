import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { Invalid } from '../../../shared/errors.js';
import { OpenSheets, type SheetHead } from '../../../web/sheets/sheets.js';
import type { IndicatorRow } from '../../indicator.types.js';
import type { Comparison } from '../source-figures.js';
import { SourceValues } from '../source-values.js';
import { AreaReader, type KnownAreas } from './areas.rules.js';
import type { FileMapping } from './file-mapping.dto.js';
import { FigureReader, type ReadFigures, type Shape } from './read-figures.js';
import { ValueFilesQueries, type ValueFileRow } from './value-files.queries.js';

/** As many rows as the largest file of figures by municipality, year and sex; and as many years side by side. */
const MOST = { rows: 60_000, columns: 400 } as const;
/** The last row a heading may begin at, the heading itself, and what is shown below it. */
const HEAD = 520;

export type OpenedFile = { indicator: IndicatorRow; file: ValueFileRow; sheets: readonly SheetHead[] };
type Read = { read: ReadFigures; areas: KnownAreas };
export type FilePreview = { indicator: IndicatorRow; file: ValueFileRow; comparison: Comparison } & Read;

/** What a file is read by: nothing else decides what comes of its bytes. */
export type Reading = { readonly mapping: FileMapping; readonly shape: Shape; readonly today: string };

async function opened(bytes: Buffer): Promise<OpenSheets> {
  const open = await OpenSheets.open(bytes, MOST, HEAD);
  if ('refused' in open) throw new Invalid([{ field: 'file', reason: open.refused }]);
  return open;
}

/** The sheets of a file, by their first rows. @throws {Invalid} saying why it cannot be read */
export async function sheetsOf(bytes: Buffer): Promise<readonly SheetHead[]> {
  const open = await opened(bytes);
  await open.close();
  return open.sheets;
}

/** Reads a received file again each time it is looked at: nothing of it is kept before somebody confirms. */
@Injectable()
export class FilePreviews {
  constructor(
    private readonly files: ValueFilesQueries,
    private readonly values: SourceValues,
    private readonly clock: Clock,
  ) {}

  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const { indicator, file } = await this.files.get(actor, id);
    return { indicator, file, sheets: await sheetsOf(await this.content(actor, id)) };
  }

  /** @throws {Invalid} where it is not yet said how the file is to be read */
  async preview(actor: Actor, id: string): Promise<FilePreview> {
    const { indicator, file } = await this.files.get(actor, id);
    if (!file.mapping) throw noSuchSheet();
    const reading = { mapping: file.mapping, shape: indicator, today: this.clock.today() };
    const read = await this.read(actor, id, reading);
    const comparison = await this.values.compare(actor, indicator.id, read.read.figures);
    return { indicator, file, ...read, comparison };
  }

  /** The figures of a file, row by row in turns, so that nobody waits for a large one. */
  async read(of: Pick<Actor, 'platformId'>, id: string, { mapping, shape, today }: Reading): Promise<Read> {
    const areas = await this.files.areas(of);
    const open = await opened(await this.content(of, id));
    try {
      const sheet = open.sheets.find(({ name }) => name === mapping.sheet);
      if (!sheet) throw noSuchSheet();
      const reader = new FigureReader(sheet, mapping, shape, new AreaReader(areas), today);
      for await (const rows of open.rows(sheet)) reader.take(rows);
      return { read: reader.result(), areas };
    } finally {
      await open.close();
    }
  }

  private async content(of: Pick<Actor, 'platformId'>, id: string): Promise<Buffer> {
    const content = await this.files.content(of, id);
    if (content) return content;
    throw Invalid.field(
      'file',
      'Filen är borttagen. Skicka in den igen om den ska läsas.',
      'The file has been removed. Send it again if it is to be read.',
    );
  }
}

const noSuchSheet = (): Invalid =>
  Invalid.field(
    'sheet',
    'Ange först blad och kolumner. Bladet kan ha bytt namn.',
    'Give sheet and columns first. The sheet may have changed its name.',
  );
