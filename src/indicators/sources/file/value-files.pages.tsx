import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Invalid, NotFound } from '../../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../../web/answers.js';
import { platformPath } from '../../../web/navigation.js';
import { fresh, refused, type FormState } from '../../../web/refusal.js';
import { Who } from '../../../web/request.js';
import { Uploaded, Uploads } from '../../../web/upload.js';
import { fromForm, versionOf, type FormBody } from '../../../web/validate.js';
import { previewTexts } from './file-preview.texts.js';
import { FilePreviews, sheetsOf, type FilePreview } from './file-previews.js';
import { ReceiveFile, TakeInFile } from './value-files.dto.js';
import { ValueFilesQueries } from './value-files.queries.js';
import { ValueFilesService } from './value-files.service.js';
import { fileReceipts, fileTexts } from './value-files.texts.js';
import { FilesPage } from './views/files-page.js';
import { PreviewFilePage } from './views/preview-file.js';

const CURRENT = { current: 'indikatorer' } as const;

@Controller('p/:platform/indikatorer/:indicatorId/filer')
@ApiExcludeController()
export class ValueFilesPages {
  constructor(
    private readonly service: ValueFilesService,
    private readonly files: ValueFilesQueries,
    private readonly previews: FilePreviews,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  async list(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Page> {
    return await this.listed(actor, id, null);
  }

  @Post()
  @Only('coordinator', 'approver', 'reporter')
  @Uploads()
  async receive(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    await this.files.list(actor, id);
    const read = await readable((body as Readonly<Record<string, unknown>>)['file']);
    return new Attempt(
      async () => {
        if (read instanceof Invalid) throw read;
        const file = await this.service.receive(actor, id, read, await fromForm(ReceiveFile, body));
        return new SeeOther(this.path(actor, id, file));
      },
      (refusal) => this.listed(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':fileId/granska')
  @Only('coordinator', 'approver', 'reporter')
  async preview(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
  ): Promise<Page> {
    return previewed(actor, await this.previewOf(actor, id, fileId), fresh());
  }

  @Post(':fileId/hamta-in')
  @Only('coordinator', 'approver', 'reporter')
  async takeIn(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    // The file is read before the transaction begins, and refused in it where it has been changed since.
    const preview = await this.previewOf(actor, id, fileId);
    return new Attempt(
      async () => {
        const input = await fromForm(TakeInFile, body);
        const taken = await this.service.takeIn(actor, preview, versionOf(body), input);
        if ('importId' in taken) {
          return new SeeOther(`${this.path(actor, id, fileId)}/hamtning`, fileReceipts.started);
        }
        const { added, corrected } = taken.outcome;
        const path = platformPath(actor.platformSlug, `indikatorer/${id}`);
        return new SeeOther(path, fileReceipts.takenIn(added, corrected));
      },
      async (refusal) =>
        previewed(actor, await this.previewOf(actor, id, fileId), refused(body, refusal, actor.locale)),
    );
  }

  @Post(':fileId/ta-bort')
  @Only('coordinator', 'approver', 'reporter')
  remove(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('fileId') fileId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        await this.service.remove(actor, fileId, versionOf(body));
        return new SeeOther(this.path(actor, id), fileReceipts.removed);
      },
      (refusal) => this.listed(actor, id, refused({}, refusal, actor.locale)),
    );
  }

  private path(actor: Actor, id: string, fileId?: string): string {
    const files = platformPath(actor.platformSlug, `indikatorer/${id}/filer`);
    return fileId === undefined ? files : `${files}/${fileId}`;
  }

  private async listed(actor: Actor, id: string, form: FormState | null): Promise<Page> {
    const { indicator, files } = await this.files.list(actor, id);
    const [last] = files;
    const known = {
      publisher: last?.publisher ?? indicator.contract?.ownerName,
      attribution: last?.attribution ?? indicator.contract?.attribution ?? undefined,
      licence: last?.licence ?? indicator.contract?.licence ?? undefined,
    };
    const title = fileTexts[actor.locale].title(indicator.name);
    const body = (
      <FilesPage slug={actor.platformSlug} indicator={indicator} files={files} form={form ?? fresh(known)} />
    );
    return new Page({ title, body, ...CURRENT });
  }

  private async previewOf(actor: Actor, id: string, fileId: string): Promise<FilePreview> {
    const preview = await this.previews.preview(actor, fileId);
    if (preview.indicator.id !== id) throw new NotFound();
    return preview;
  }
}

/** A file that can be read as a spreadsheet, or why this one cannot. */
async function readable(sent: unknown): Promise<Uploaded | Invalid> {
  if (!(sent instanceof Uploaded) || sent.bytes.length === 0) {
    return new Invalid([{ field: 'file', reason: fileReceipts.noFile }]);
  }
  if (!sent.whole) return new Invalid([{ field: 'file', reason: fileReceipts.tooLarge }]);
  try {
    await sheetsOf(sent.bytes);
    return sent;
  } catch (fault) {
    if (fault instanceof Invalid) return fault;
    throw fault;
  }
}

function previewed(actor: Actor, preview: FilePreview, form: FormState): Page {
  const title = previewTexts[actor.locale].previewTitle(preview.file.name);
  const body = <PreviewFilePage slug={actor.platformSlug} preview={preview} form={form} />;
  return new Page({ title, body, ...CURRENT });
}
