import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Paging, type Paged } from '../../shared/paging.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { ChangeCirculation, Circulate, SayNoRemarks } from './circulation.dto.js';
import { examples } from './circulation.examples.js';
import { CirculationQueries } from './circulation.queries.js';
import { CirculationService } from './circulation.service.js';
import type { CirculationListed, CirculationView } from './circulation.views.js';
import { CommentsService } from './comments.service.js';

const theCirculation = { description: 'The circulation.', example: examples.circulation };

@Controller('api/v1/platforms/:platformId')
@ApiTags('circulation')
export class CirculationController {
  constructor(
    private readonly circulations: CirculationService,
    private readonly comments: CommentsService,
    private readonly queries: CirculationQueries,
  ) {}

  @Get('model-versions/:versionId/circulations')
  @Members()
  @ApiOperation({
    summary: 'The circulations of a version',
    description: 'Latest first, those you may see, with how many were asked and how many have taken part.',
  })
  @ApiOkResponse({
    description: 'One page.',
    example: { data: [examples.listed], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Query() paging: Paging,
  ): Promise<Paged<CirculationListed>> {
    return await this.queries.list(actor, versionId, paging);
  }

  @Post('model-versions/:versionId/circulations')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Send a draft out for comment',
    description:
      'To chosen organisations, until a day. Their members can read the version while it is out, and its content is frozen. A logged act that cannot be undone: a draft another authority has been sent may become a public document there.',
  })
  @ApiCreatedResponse(theCirculation)
  async circulate(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: Circulate,
  ): Promise<Created<CirculationView>> {
    const id = await this.circulations.circulate(actor, versionId, input);
    return new Created(
      `/api/v1/platforms/${actor.platformId}/circulations/${id}`,
      await this.queries.get(actor, id),
    );
  }

  @Get('circulations/:circulationId')
  @Members()
  @ApiOperation({
    summary: 'One circulation',
    description:
      'Who was asked and who has taken part, every comment with its answer, and the text as it was sent. For those who asked and those who were asked; for everybody once the version is shared or tabled.',
  })
  @ApiOkResponse(theCirculation)
  async get(@Who() actor: Actor, @Param('circulationId') circulationId: string): Promise<CirculationView> {
    return await this.queries.get(actor, circulationId);
  }

  @Patch('circulations/:circulationId')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Give more time or ask further organisations',
    description: 'While the draft is out. Nobody who was asked can be taken away. Needs `If-Match`.',
  })
  @ApiOkResponse(theCirculation)
  async change(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @IfMatch() version: number,
    @Body() input: ChangeCirculation,
  ): Promise<CirculationView> {
    await this.circulations.change(actor, circulationId, version, input);
    return await this.queries.get(actor, circulationId);
  }

  @Post('circulations/:circulationId/take-home')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Take the draft home',
    description:
      'Ends the circulation. The version is a draft again, and accepted wordings are put in it where it still says what was sent. Needs `If-Match`.',
  })
  @ApiOkResponse(theCirculation)
  async takeHome(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @IfMatch() version: number,
  ): Promise<CirculationView> {
    await this.circulations.takeHome(actor, circulationId, version);
    return await this.queries.get(actor, circulationId);
  }

  @Post('circulations/:circulationId/no-remarks')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Say that the organisation has no remarks',
    description:
      'By its approver, for the organisation as a whole, or take that back. Refused while the organisation has comments, and after the last day.',
  })
  @ApiOkResponse(theCirculation)
  async noRemarks(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @Body() input: SayNoRemarks,
  ): Promise<CirculationView> {
    await this.comments.sayNoRemarks(actor, circulationId, input.noRemarks);
    return await this.queries.get(actor, circulationId);
  }
}
