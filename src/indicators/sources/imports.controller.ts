import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import type { ImportView } from './source.views.js';
import { importExample } from './sources.examples.js';
import { SourcesQueries } from './sources.queries.js';
import { SourcesService } from './sources.service.js';

@Controller('api/v1/platforms/:platformId/imports')
@ApiTags('sources')
export class ImportsController {
  constructor(
    private readonly service: SourcesService,
    private readonly queries: SourcesQueries,
  ) {}

  @Get(':importId')
  @Members()
  @ApiOperation({
    summary: 'One import',
    description: 'How far it has come (`done` of `total` parts), what it found, its log, and why it failed.',
  })
  @ApiOkResponse({ description: 'The import.', example: importExample })
  async get(@Who() actor: Actor, @Param('importId') id: string): Promise<ImportView> {
    return await this.queries.import(actor, id);
  }

  @Post(':importId/cancel')
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Cancel an import',
    description:
      'It ends within a few seconds. What was fetched already is kept. A source’s import is the coordinator’s; a file’s, everybody’s who may enter the values.',
  })
  @ApiOkResponse({ description: 'The import.', example: { ...importExample, cancelWanted: true } })
  async cancel(@Who() actor: Actor, @Param('importId') id: string): Promise<ImportView> {
    await this.service.cancel(actor, id);
    return await this.queries.import(actor, id);
  }

  @Post(':importId/resume')
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Go on with an import',
    description: 'One that was cancelled or failed goes on where it was, if it is the latest of its source.',
  })
  @ApiOkResponse({ description: 'The import, queued.', example: { ...importExample, state: 'queued' } })
  async resume(@Who() actor: Actor, @Param('importId') id: string): Promise<ImportView> {
    await this.service.resume(actor, id);
    return await this.queries.import(actor, id);
  }
}
