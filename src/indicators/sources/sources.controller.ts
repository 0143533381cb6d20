import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import type { ImportRow, ImportView, SourceView } from './source.views.js';
import { ConfigureSource, ConnectSource, ImportsQuery, StartImport } from './sources.dto.js';
import { importExample, importRowExample, sourceExample } from './sources.examples.js';
import { SourcesQueries } from './sources.queries.js';
import { SourcesService } from './sources.service.js';

const path = (actor: Actor, rest: string): string => `/api/v1/platforms/${actor.platformId}/${rest}`;

@Controller('api/v1/platforms/:platformId/sources')
@ApiTags('sources')
export class SourcesController {
  constructor(
    private readonly service: SourcesService,
    private readonly queries: SourcesQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The platform’s sources',
    description: 'Outside sources it has connected, with the latest import of each.',
  })
  @ApiOkResponse({ description: 'All of them.', example: { sources: [sourceExample] } })
  async list(@Who() actor: Actor): Promise<{ sources: SourceView[] }> {
    return { sources: await this.queries.list(actor) };
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Connect a source',
    description: 'Refused with `source-not-configured` (409) where this installation does not ask it.',
  })
  @ApiCreatedResponse({ description: 'The source.', example: sourceExample })
  async connect(@Who() actor: Actor, @Body() input: ConnectSource): Promise<Created<SourceView>> {
    const id = await this.service.connect(actor, input.system);
    return new Created(path(actor, `sources/${id}`), await this.queries.get(actor, id));
  }

  @Get(':sourceId')
  @Members()
  @ApiOperation({ summary: 'One source', description: 'Its schedule, comparisons and latest import.' })
  @ApiOkResponse({ description: 'The source.', example: sourceExample })
  async get(@Who() actor: Actor, @Param('sourceId') id: string): Promise<SourceView> {
    return await this.queries.get(actor, id);
  }

  @Patch(':sourceId')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Set schedule and comparisons',
    description: 'How often values are fetched, and which areas outside the platform come along.',
  })
  @ApiOkResponse({ description: 'The source.', example: sourceExample })
  async configure(
    @Who() actor: Actor,
    @Param('sourceId') id: string,
    @IfMatch() version: number,
    @Body() input: ConfigureSource,
  ): Promise<SourceView> {
    await this.service.configure(actor, id, version, input);
    return await this.queries.get(actor, id);
  }

  @Get(':sourceId/imports')
  @Members()
  @ApiOperation({ summary: 'Imports of a source', description: 'The latest first.' })
  @ApiOkResponse({
    description: 'One page.',
    example: { data: [importRowExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async imports(
    @Who() actor: Actor,
    @Param('sourceId') id: string,
    @Query() query: ImportsQuery,
  ): Promise<Paged<ImportRow>> {
    await this.queries.get(actor, id);
    return await this.queries.imports(actor, id, query);
  }

  @Post(':sourceId/imports')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Start an import',
    description:
      'Runs in the background, one at a time for a source: `import-open` (409) while another is under way. Follow it at its own address.',
  })
  @ApiCreatedResponse({ description: 'The import, queued.', example: { ...importExample, state: 'queued' } })
  async start(
    @Who() actor: Actor,
    @Param('sourceId') id: string,
    @Body() input: StartImport,
  ): Promise<Created<ImportView>> {
    const importId = await this.service.start(actor, id, input.kind);
    return new Created(path(actor, `imports/${importId}`), await this.queries.import(actor, importId));
  }
}
