import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { JsonText, type Download } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { PublishFollowUp, WriteAnalysis, WriteSection } from './follow-up.dto.js';
import { EXAMPLE, LIST_EXAMPLE } from './follow-up.examples.js';
import type { FollowUpYear } from './follow-up.queries.js';
import { YearPipe } from './year.pipe.js';
import { FollowUps, type FollowUpView } from './follow-ups.js';

const YEAR = { name: 'year', description: 'Calendar year.', example: 2026 };

@Controller('api/v1/platforms/:platformId/follow-ups')
@ApiTags('Årsuppföljning')
export class FollowUpController {
  constructor(private readonly followUps: FollowUps) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Years',
    description: 'The years that have been begun or published, newest first.',
  })
  @ApiOkResponse({ description: 'The years.', example: LIST_EXAMPLE })
  async list(@Who() actor: Actor): Promise<{ data: FollowUpYear[] }> {
    return { data: await this.followUps.years(actor) };
  }

  @Get(':year')
  @Members()
  @ApiOperation({
    summary: 'A year',
    description:
      'Compiled from one snapshot in the order of the adopted model; as it was frozen where it is published. `findings` is what the check of the model in force found, worst first; null in a year frozen before they were kept. Small counts are hidden for everybody.',
  })
  @ApiParam(YEAR)
  @ApiOkResponse({ description: 'The follow-up as data.', example: EXAMPLE })
  one(@Who() actor: Actor, @Param('year', YearPipe) year: number): Promise<FollowUpView> {
    return this.followUps.view(actor, year);
  }

  @Get(':year/frozen')
  @Members()
  @ApiOperation({
    summary: 'The frozen text',
    description: 'The canonical text of a published year, byte for byte what its SHA-256 was made of.',
  })
  @ApiParam(YEAR)
  @ApiOkResponse({
    description: 'Canonical JSON.',
    example: { schema: 'effektkedja/follow-up/1', year: 2026 },
  })
  frozen(@Who() actor: Actor, @Param('year', YearPipe) year: number): Promise<JsonText> {
    return this.followUps.frozen(actor, year);
  }

  @Get(':year/workbook')
  @Members()
  @ApiOperation({
    summary: 'Excel workbook',
    description:
      'Seven sheets: overview, goals and indicators, activities, reports, municipal overview with zero rows, the check of the logic model, definitions and sources.',
  })
  @ApiParam(YEAR)
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({
    description: 'The workbook.',
    schema: { type: 'string', format: 'binary', example: '(xlsx)' },
  })
  workbook(@Who() actor: Actor, @Param('year', YearPipe) year: number): Promise<Download> {
    return this.followUps.workbook(actor, year);
  }

  @Put(':year/analysis')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Write the overall analysis',
    description: 'If-Match carries the version last read, "0" for a year not begun.',
  })
  @ApiParam(YEAR)
  @ApiOkResponse({ description: 'The follow-up.', example: EXAMPLE })
  write(
    @Who() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() body: WriteAnalysis,
    @IfMatch() version: number,
  ): Promise<FollowUpView> {
    return this.followUps.write(actor, year, body, version);
  }

  @Put(':year/sections/:nodeId')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Write a goal’s section',
    description: 'Analysis and conclusion of one goal in force.',
  })
  @ApiParam(YEAR)
  @ApiOkResponse({ description: 'The follow-up.', example: EXAMPLE })
  section(
    @Who() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Param('nodeId') nodeId: string,
    @Body() body: WriteSection,
    @IfMatch() version: number,
  ): Promise<FollowUpView> {
    return this.followUps.section(actor, year, nodeId, body, version);
  }

  @Post(':year/publish')
  @Only('coordinator')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Freeze and publish',
    description: 'Keeps the canonical text and its SHA-256. A published year never changes.',
  })
  @ApiParam(YEAR)
  @ApiOkResponse({ description: 'The follow-up.', example: EXAMPLE })
  publish(
    @Who() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() body: PublishFollowUp,
    @IfMatch() version: number,
  ): Promise<FollowUpView> {
    return this.followUps.publish(actor, year, body, version);
  }
}
