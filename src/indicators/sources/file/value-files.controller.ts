import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Invalid } from '../../../shared/errors.js';
import { Created, Prepared } from '../../../web/answers.js';
import { IfMatch } from '../../../web/preconditions.js';
import { ReadsFirst } from '../../../web/reads-first.js';
import { Who } from '../../../web/request.js';
import { Uploaded, Uploads } from '../../../web/upload.js';
import { fromForm, type FormBody } from '../../../web/validate.js';
import { FileMapping } from './file-mapping.dto.js';
import { FilePreviews, sheetsOf } from './file-previews.js';
import { ReceiveFile, TakeInFile } from './value-files.dto.js';
import { fileExample, fileImportExample, previewExample } from './value-files.examples.js';
import { ValueFilesQueries, type ValueFileRow } from './value-files.queries.js';
import { ValueFilesService } from './value-files.service.js';
import { fileReceipts } from './value-files.texts.js';

@Controller('api/v1/platforms/:platformId')
@ApiTags('indicator-files')
export class ValueFilesController {
  constructor(
    private readonly service: ValueFilesService,
    private readonly files: ValueFilesQueries,
    private readonly previews: FilePreviews,
  ) {}

  @Get('indicators/:indicatorId/files')
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Files with values',
    description: 'What was sent for an indicator, newest first, and what each file did. At most 100.',
  })
  @ApiOkResponse({ description: 'The files.', example: { data: [fileExample] } })
  async list(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<{ data: ValueFileRow[] }> {
    return { data: (await this.files.list(actor, id)).files };
  }

  @Post('indicators/:indicatorId/files')
  @Only('coordinator', 'approver', 'reporter')
  @Uploads()
  @ReadsFirst()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'The file as `file`, with whose figures it holds and on what terms.',
    schema: {
      type: 'object',
      required: ['file', 'publisher', 'year'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'Excel (.xlsx) or CSV, at most 5 MB.' },
        publisher: { type: 'string', maxLength: 200, description: 'Who gives the figures out.' },
        year: { type: 'integer', minimum: 1900, maximum: 2100, description: 'The year’s edition.' },
        attribution: { type: 'string', maxLength: 500, description: 'What stands under every figure.' },
        licence: { type: 'string', maxLength: 500, description: 'On what terms the figures are used.' },
      },
    },
  })
  @ApiOperation({
    summary: 'Send a file with values',
    description:
      'Kept as evidence. It becomes values only when its mapping has been given, its preview looked at, and the import confirmed.',
  })
  @ApiCreatedResponse({
    description: 'The file.',
    example: { ...fileExample, state: 'received', mapping: null },
  })
  async receive(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() body: unknown,
  ): Promise<Prepared<Created<ValueFileRow>>> {
    const sent = (body as { file?: unknown } | null | undefined)?.file;
    if (!(sent instanceof Uploaded)) throw new Invalid([{ field: 'file', reason: fileReceipts.noFile }]);
    if (!sent.whole) throw new Invalid([{ field: 'file', reason: fileReceipts.tooLarge }]);
    const input = await fromForm(ReceiveFile, body as FormBody);
    await this.files.list(actor, id);
    await sheetsOf(sent.bytes);
    return new Prepared(async () => {
      const file = await this.service.receive(actor, id, sent, input);
      const path = `/api/v1/platforms/${actor.platformId}/indicator-files/${file}`;
      return new Created(path, (await this.files.get(actor, file)).file);
    });
  }

  @Get('indicator-files/:fileId')
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({ summary: 'One file', description: 'With its mapping and, once taken in, what it did.' })
  @ApiOkResponse({ description: 'The file.', example: fileExample })
  async get(@Who() actor: Actor, @Param('fileId') id: string): Promise<ValueFileRow> {
    return (await this.files.get(actor, id)).file;
  }

  @Put('indicator-files/:fileId/mapping')
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Say how a file is read',
    description: 'Sheet, heading and columns. Kept with publisher and year, and offered for later files.',
  })
  @ApiOkResponse({ description: 'The file.', example: fileExample })
  async map(
    @Who() actor: Actor,
    @Param('fileId') id: string,
    @IfMatch() version: number,
    @Body() input: FileMapping,
  ): Promise<ValueFileRow> {
    return await this.service.map(actor, id, version, input);
  }

  @Get('indicator-files/:fileId/preview')
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'What a file would do',
    description:
      'New, changed, unchanged and gone figures; what cannot be read, by sheet, row and column; areas passed over. At most 200 differences and 500 faults. Nothing is saved.',
  })
  @ApiOkResponse({ description: 'The preview.', example: previewExample })
  @ApiUnprocessableEntityResponse({ description: 'The file is not mapped yet, or can no longer be read.' })
  async preview(@Who() actor: Actor, @Param('fileId') id: string): Promise<object> {
    const { comparison, read } = await this.previews.preview(actor, id);
    return {
      ...comparison,
      faults: read.faults.slice(0, 500).map((fault) => ({ ...fault, reason: fault.reason[actor.locale] })),
      outside: Object.fromEntries(read.outside),
      rounded: read.rounded,
      dashes: read.dashes,
    };
  }

  @Post('indicator-files/:fileId/take-in')
  @ReadsFirst()
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Take the values of a file in',
    description:
      'As the preview said. Figures that change are new revisions and need a reason; what cannot be read is left out only where `leaveOut` says so. More than 2 000 figures are taken in in the background: 202, with the import’s address.',
  })
  @ApiOkResponse({ description: 'The file, with what it did.', example: fileExample })
  @ApiAcceptedResponse({
    description: 'The file, with the import that takes it in; follow it at the address in `Location`.',
    example: { ...fileExample, state: 'received', outcome: null, import: fileImportExample },
  })
  async takeIn(
    @Who() actor: Actor,
    @Param('fileId') id: string,
    @IfMatch() version: number,
    @Body() input: TakeInFile,
  ): Promise<Prepared<ValueFileRow | Created<ValueFileRow>>> {
    const preview = await this.previews.preview(actor, id);
    return new Prepared(async () => {
      const taken = await this.service.takeIn(actor, preview, version, input);
      const { file } = await this.files.get(actor, id);
      if (!('importId' in taken)) return file;
      return new Created(`/api/v1/platforms/${actor.platformId}/imports/${taken.importId}`, file, 202);
    });
  }

  @Post('indicator-files/:fileId/remove')
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Remove a file',
    description: 'Its bytes are gone for good; values taken from it stay, with its name and digest.',
  })
  @ApiOkResponse({ description: 'The file.', example: { ...fileExample, hasContent: false } })
  async remove(
    @Who() actor: Actor,
    @Param('fileId') id: string,
    @IfMatch() version: number,
  ): Promise<ValueFileRow> {
    return await this.service.remove(actor, id, version);
  }
}
