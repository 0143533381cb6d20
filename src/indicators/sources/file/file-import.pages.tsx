import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { NotFound } from '../../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../../web/answers.js';
import { platformPath } from '../../../web/navigation.js';
import { fresh, refused, type FormState } from '../../../web/refusal.js';
import { Who } from '../../../web/request.js';
import { SourcesQueries } from '../sources.queries.js';
import { SourcesService } from '../sources.service.js';
import { sourceReceipts } from '../sources.texts.js';
import { ValueFilesQueries } from './value-files.queries.js';
import { importTexts } from './file-import.texts.js';
import { FileImportPage } from './views/file-import.js';

type Change = 'cancel' | 'resume';

/** How far a large file has come that is taken in in the background. */
@Controller('p/:platform/indikatorer/:indicatorId/filer/:fileId/hamtning')
@ApiExcludeController()
export class FileImportPages {
  constructor(
    private readonly service: SourcesService,
    private readonly queries: SourcesQueries,
    private readonly files: ValueFilesQueries,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  async show(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
  ): Promise<Page> {
    return await this.page(actor, id, fileId, fresh());
  }

  @Post('avbryt')
  @Only('coordinator', 'approver', 'reporter')
  cancel(@Who() actor: Actor, @Param('indicatorId') id: string, @Param('fileId') fileId: string): Attempt {
    return this.change(actor, id, fileId, 'cancel');
  }

  @Post('fortsatt')
  @Only('coordinator', 'approver', 'reporter')
  resume(@Who() actor: Actor, @Param('indicatorId') id: string, @Param('fileId') fileId: string): Attempt {
    return this.change(actor, id, fileId, 'resume');
  }

  private change(actor: Actor, id: string, fileId: string, verb: Change): Attempt {
    const receipt = verb === 'cancel' ? sourceReceipts.cancelled : sourceReceipts.resumed;
    return new Attempt(
      async () => {
        const { importId } = await this.importOf(actor, id, fileId);
        await this.service[verb](actor, importId);
        const path = platformPath(actor.platformSlug, `indikatorer/${id}/filer/${fileId}/hamtning`);
        return new SeeOther(path, receipt);
      },
      (refusal) => this.page(actor, id, fileId, refused({}, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, fileId: string, form: FormState): Promise<Page> {
    const { indicator, file, importId } = await this.importOf(actor, id, fileId);
    const row = await this.queries.import(actor, importId);
    const body = <FileImportPage slug={actor.platformSlug} {...{ indicator, file, row, form }} />;
    return new Page({
      title: importTexts[actor.locale].importTitle(file.name),
      current: 'indikatorer',
      body,
    });
  }

  private async importOf(actor: Actor, id: string, fileId: string) {
    const { indicator, file } = await this.files.get(actor, fileId);
    if (indicator.id !== id || !file.import) throw new NotFound();
    return { indicator, file, importId: file.import.id };
  }
}
