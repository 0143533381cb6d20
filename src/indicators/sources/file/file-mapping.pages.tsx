import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { NotFound } from '../../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../../web/answers.js';
import { platformPath } from '../../../web/navigation.js';
import { fresh, refused, type FormState } from '../../../web/refusal.js';
import { Who } from '../../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../../web/validate.js';
import { FileMapping } from './file-mapping.dto.js';
import { mappingTexts } from './file-mapping.texts.js';
import { FilePreviews, type OpenedFile } from './file-previews.js';
import { toBegin, type Asked } from './mapping-begin.js';
import { ValueFilesQueries, type OfferedMapping } from './value-files.queries.js';
import { ValueFilesService } from './value-files.service.js';
import { MapFilePage } from './views/map-file.js';

type Raw = Readonly<Record<string, string | readonly string[] | undefined>>;
const one = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
};

/** Where the figures stand in a file: sheet, heading and columns. */
@Controller('p/:platform/indikatorer/:indicatorId/filer/:fileId')
@ApiExcludeController()
export class FileMappingPages {
  constructor(
    private readonly service: ValueFilesService,
    private readonly files: ValueFilesQueries,
    private readonly previews: FilePreviews,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  async map(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
    @Query() raw: Raw,
  ): Promise<Page> {
    const opened = await this.opened(actor, id, fileId);
    const offered = await this.files.offered(actor, fileId);
    return mapping(actor, opened, offered, fresh(toBegin(opened, offered, askedOf(raw))));
  }

  @Post('koppla')
  @Only('coordinator', 'approver', 'reporter')
  async mapped(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    const opened = await this.opened(actor, id, fileId);
    return new Attempt(
      async () => {
        await this.service.map(actor, fileId, versionOf(body), await fromForm(FileMapping, body));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}/filer/${fileId}/granska`));
      },
      async (refusal) => {
        const offered = await this.files.offered(actor, fileId);
        return mapping(actor, opened, offered, refused(body, refusal, actor.locale));
      },
    );
  }

  private async opened(actor: Actor, id: string, fileId: string): Promise<OpenedFile> {
    const opened = await this.previews.open(actor, fileId);
    if (opened.indicator.id !== id) throw new NotFound();
    return opened;
  }
}

const askedOf = (raw: Raw): Asked => ({
  like: one(raw, 'som'),
  sheet: one(raw, 'blad'),
  row: Number(one(raw, 'rubrik')),
  rows: Number(one(raw, 'rader')),
});

function mapping(
  actor: Actor,
  opened: OpenedFile,
  offered: readonly OfferedMapping[],
  form: FormState,
): Page {
  const title = mappingTexts[actor.locale].mapTitle(opened.file.name);
  const body = <MapFilePage {...opened} slug={actor.platformSlug} offered={offered} form={form} />;
  return new Page({ title, body, current: 'indikatorer' });
}
