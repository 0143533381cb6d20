import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { AnswerReport, ReturnReport } from './reporting.dto.js';
import { REPORT_EXAMPLE } from './reporting.examples.js';
import type { ReportView } from './report.view.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { ReviewsService } from './reviews.service.js';

@Controller('api/v1/platforms/:platformId/reports')
@ApiTags('Rapportering')
export class ReportsController {
  constructor(
    private readonly service: ReportsService,
    private readonly reviews: ReviewsService,
    private readonly queries: ReportsQueries,
  ) {}

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'En rapport',
    description:
      'One organisation\'s report with last time\'s values. A draft is seen by its organisation alone; the coordinator sees that it is there and its state (`"shared": false`). Of an approved report others get `"withheld": true` in the place of figures that are small counts, or would give one away.',
  })
  @ApiOkResponse({ description: 'The report.', example: REPORT_EXAMPLE })
  async get(@Who() actor: Actor, @Param('id') id: string): Promise<ReportView> {
    return await this.queries.get(actor, id);
  }

  @Put(':id')
  @Only('reporter', 'approver')
  @ApiOperation({
    summary: 'Fyll i rapporten',
    description:
      'Replaces the whole answer of the own organisation. Needs `If-Match`. An item with `"answered": false` is a draft and may be incomplete; figures must always make sense.',
  })
  @ApiOkResponse({ description: 'The report as saved.', example: REPORT_EXAMPLE })
  async answer(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: AnswerReport,
  ): Promise<ReportView> {
    await this.service.answer(actor, id, version, input);
    return await this.queries.get(actor, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Skicka in',
    description: "The organisation's approver hands in the report, when every item is complete.",
  })
  @ApiOkResponse({ description: 'The report.', example: { ...REPORT_EXAMPLE, state: 'submitted' } })
  async submit(@Who() actor: Actor, @Param('id') id: string): Promise<ReportView> {
    await this.service.submit(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/start-review')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Börja granska',
    description: 'Tells the organisation that the review has begun. Never by whoever handed the report in.',
  })
  @ApiOkResponse({ description: 'The report.', example: { ...REPORT_EXAMPLE, state: 'in_review' } })
  async startReview(@Who() actor: Actor, @Param('id') id: string): Promise<ReportView> {
    await this.reviews.start(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Godkänn',
    description:
      "Approves a report in review: all members may read it, and its figures become the indicators' values.",
  })
  @ApiOkResponse({ description: 'The report.', example: { ...REPORT_EXAMPLE, state: 'approved' } })
  async approve(@Who() actor: Actor, @Param('id') id: string): Promise<ReportView> {
    await this.reviews.approve(actor, id);
    return await this.queries.get(actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Återsänd',
    description: 'Sends a report in review back with a reason, about the whole report or some of its items.',
  })
  @ApiOkResponse({ description: 'The report.', example: { ...REPORT_EXAMPLE, state: 'returned' } })
  async returnForCompletion(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ReturnReport,
  ): Promise<ReportView> {
    await this.reviews.returnForCompletion(actor, id, input);
    return await this.queries.get(actor, id);
  }
}
