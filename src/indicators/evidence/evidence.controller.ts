import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Created, type Download } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { Uploads } from '../../web/upload.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { AddEvidence, RemoveEvidence } from './evidence.dto.js';
import { EvidenceQueries, type EvidenceView } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

const EXAMPLE: EvidenceView = {
  id: '0197a1c2-0000-7000-8000-00000000c001',
  indicatorId: '0197a1c2-0000-7000-8000-00000000b001',
  version: 1,
  areaCode: null,
  areaName: null,
  organisationId: null,
  organisationName: null,
  start: '2025-01-01',
  end: '2025-12-31',
  period: '2025',
  name: 'enkat-2025.xlsx',
  type: 'xlsx',
  sha256: '3f2b0c6f1f8d4e3c9c1f0f4d7b0a6e2d5c8b9a7f6e5d4c3b2a1908f7e6d5c4b3',
  bytes: 18211,
  note: 'Enkätsvar per enhet.',
  function: 'Samordnare',
  organisation: 'Länsstyrelsen Stockholm',
  addedAt: '2026-11-20T08:00:00.000Z',
  removedAt: null,
  reason: null,
  allowedActions: ['download', 'remove'],
};

@Controller('api/v1/platforms/:platformId')
@ApiTags('indicator-values')
export class EvidenceController {
  constructor(
    private readonly service: EvidenceService,
    private readonly evidence: EvidenceQueries,
  ) {}

  @Get('indicators/:indicatorId/evidence')
  @Members()
  @ApiOperation({
    summary: 'Evidence files',
    description:
      'Files that show where values come from, newest period first, removed ones with why. For those who see every value: the owner organisation, the coordinator, and an organisation of its own. At most 200.',
  })
  @ApiOkResponse({ description: 'The files.', example: { data: [EXAMPLE] } })
  async list(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<{ data: EvidenceView[] }> {
    return { data: (await this.evidence.list(actor, id)).evidence };
  }

  @Post('indicators/:indicatorId/evidence')
  @Only('coordinator', 'approver', 'reporter')
  @Uploads()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    description: 'The file as `file`, with the period and place of the value.',
    schema: {
      type: 'object',
      required: ['file', 'period'],
      properties: {
        file: {
          type: 'string',
          format: 'binary',
          description: 'PDF, Excel, CSV, PNG or JPEG, at most 5 MB.',
        },
        period: { type: 'string', maxLength: 10, description: 'The period of the value.' },
        areaCode: { type: 'string', maxLength: 4, description: 'Its municipality or region.' },
        organisationId: { type: 'string', format: 'uuid', description: 'Its organisation.' },
        note: { type: 'string', maxLength: 500, description: 'What it shows.' },
      },
    },
  })
  @ApiOperation({
    summary: 'Add an evidence file',
    description:
      'To a value that stands; it stays when the value is corrected. What the file is, is read from its bytes and must agree with its name.',
  })
  @ApiCreatedResponse({ description: 'The file.', example: EXAMPLE })
  async add(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() body: unknown,
  ): Promise<Created<EvidenceView>> {
    const form = (body ?? {}) as FormBody & { file?: unknown };
    const added = await this.service.add(actor, id, form.file, await fromForm(AddEvidence, form));
    const path = `/api/v1/platforms/${actor.platformId}/value-evidence/${added}`;
    return new Created(path, (await this.evidence.get(actor, added)).evidence);
  }

  @Get('value-evidence/:evidenceId')
  @Members()
  @ApiOperation({ summary: 'One evidence file', description: 'What it is and which value it is about.' })
  @ApiOkResponse({ description: 'The file.', example: EXAMPLE })
  async get(@Who() actor: Actor, @Param('evidenceId') id: string): Promise<EvidenceView> {
    return (await this.evidence.get(actor, id)).evidence;
  }

  @Get('value-evidence/:evidenceId/content')
  @Members()
  @ApiOperation({
    summary: 'Download an evidence file',
    description: 'Always as an attachment. 404 once removed.',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'Its bytes.',
    schema: { type: 'string', format: 'binary', example: '(xlsx)' },
  })
  async content(@Who() actor: Actor, @Param('evidenceId') id: string): Promise<Download> {
    return await this.evidence.download(actor, id);
  }

  @Post('value-evidence/:evidenceId/remove')
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Remove an evidence file',
    description: 'Its bytes are gone for good; its name, digest and the reason stay.',
  })
  @ApiOkResponse({
    description: 'The file.',
    example: {
      ...EXAMPLE,
      version: 2,
      removedAt: '2026-11-21T08:00:00.000Z',
      reason: 'Fel fil.',
      allowedActions: [],
    },
  })
  async remove(
    @Who() actor: Actor,
    @Param('evidenceId') id: string,
    @IfMatch() version: number,
    @Body() input: RemoveEvidence,
  ): Promise<EvidenceView> {
    await this.service.remove(actor, id, version, input);
    return (await this.evidence.get(actor, id)).evidence;
  }
}
