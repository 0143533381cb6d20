import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Paging, type Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { Who } from '../web/request.js';
import { CertifyRound, PlanRound } from './reporting.dto.js';
import { MATRIX_EXAMPLE, REPORTS_EXAMPLE, ROUND_EXAMPLE } from './reporting.examples.js';
import { ReportsQueries, type ReportSummary } from './reports.queries.js';
import type { RoundView } from './round.view.js';
import { RoundsQueries, type Matrix } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';

@Controller('api/v1/platforms/:platformId/reporting-rounds')
@ApiTags('Rapportering')
export class RoundsController {
  constructor(
    private readonly service: RoundsService,
    private readonly queries: RoundsQueries,
    private readonly reports: ReportsQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Uppföljningsomgångar',
    description: 'The reporting rounds, latest period first.',
  })
  @ApiOkResponse({
    description: 'A page of rounds.',
    example: { data: [ROUND_EXAMPLE], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() paging: Paging): Promise<Paged<RoundView>> {
    return await this.queries.list(actor, paging);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Planera en omgång',
    description: 'Plans a round. Nobody is asked for anything until it is opened.',
  })
  @ApiCreatedResponse({ description: 'The planned round.', example: ROUND_EXAMPLE })
  async plan(@Who() actor: Actor, @Body() input: PlanRound): Promise<Created<RoundView>> {
    const id = await this.service.plan(actor, input);
    const path = `/api/v1/platforms/${actor.platformId}/reporting-rounds/${id}`;
    return new Created(path, await this.queries.get(actor, id));
  }

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'En omgång',
    description: 'A round with its counts; once certified also its canonical text with SHA-256.',
  })
  @ApiOkResponse({ description: 'The round.', example: ROUND_EXAMPLE })
  async get(@Who() actor: Actor, @Param('id') id: string): Promise<RoundView> {
    return await this.queries.get(actor, id);
  }

  @Get(':id/matrix')
  @Members()
  @ApiOperation({
    summary: 'Vem har rapporterat',
    description:
      'Every taking-part organisation and its report in the round. An organisation without a report owes nothing.',
  })
  @ApiOkResponse({ description: 'Organisations and reports.', example: MATRIX_EXAMPLE })
  async matrix(@Who() actor: Actor, @Param('id') id: string): Promise<Matrix> {
    return await this.queries.matrix(actor, id);
  }

  @Get(':id/reports')
  @Members()
  @ApiOperation({
    summary: 'Omgångens rapporter',
    description: 'The reports by organisation with state and lateness, without what they say.',
  })
  @ApiOkResponse({ description: 'A page of reports.', example: REPORTS_EXAMPLE })
  async ofRound(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Query() paging: Paging,
  ): Promise<Paged<ReportSummary>> {
    await this.queries.get(actor, id);
    return await this.reports.ofRound(actor, id, paging);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Öppna',
    description:
      "Opens a planned round: each internal organisation's report is made from the activities it leads in the period and its own indicators' frequency. National statistics are never asked for.",
  })
  @ApiOkResponse({ description: 'The open round.', example: { ...ROUND_EXAMPLE, state: 'open' } })
  async open(@Who() actor: Actor, @Param('id') id: string): Promise<RoundView> {
    await this.service.open(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Stäng',
    description: 'Closes an open round. Reports are still taken, and flagged as late.',
  })
  @ApiOkResponse({ description: 'The closed round.', example: { ...ROUND_EXAMPLE, state: 'closed' } })
  async close(@Who() actor: Actor, @Param('id') id: string): Promise<RoundView> {
    await this.service.close(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Lås',
    description: 'Locks a closed round: nothing more is handed in, what is in can still be approved.',
  })
  @ApiOkResponse({ description: 'The locked round.', example: { ...ROUND_EXAMPLE, state: 'locked' } })
  async lock(@Who() actor: Actor, @Param('id') id: string): Promise<RoundView> {
    await this.service.lock(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/certify')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Fastställ',
    description:
      'Certifies a locked round for good, with canonical text and SHA-256. All reports are approved, or those that are not are named exactly, with a reason.',
  })
  @ApiOkResponse({ description: 'The certified round.', example: { ...ROUND_EXAMPLE, state: 'certified' } })
  async certify(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: CertifyRound,
  ): Promise<RoundView> {
    await this.service.certify(actor, id, input);
    return await this.queries.get(actor, id);
  }
}
