import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { SetUpBody } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { BODY_EXAMPLE, SEAT_EXAMPLE, type BodyView, type BodyWithSeats } from './bodies.views.js';

const WHOLE = {
  ...BODY_EXAMPLE,
  findings: [{ code: 'mandate_missing', seatIds: [SEAT_EXAMPLE.id] }],
  seats: [SEAT_EXAMPLE],
};

@Controller('api/v1/platforms/:platformId/bodies')
@ApiTags('Organ')
export class BodiesController {
  constructor(
    private readonly service: BodiesService,
    private readonly queries: BodiesQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Organ',
    description: 'Every body of the platform, those that decide first.',
  })
  @ApiOkResponse({ description: 'The bodies.', example: { data: [BODY_EXAMPLE] } })
  async list(@Who() actor: Actor): Promise<{ data: BodyView[] }> {
    return { data: await this.queries.list(actor) };
  }

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'Ett organ',
    description:
      'The body with its seats and what is worth attention (no chair, mandate missing, above five …).',
  })
  @ApiOkResponse({ description: 'The body.', example: WHOLE })
  get(@Who() actor: Actor, @Param('id') id: string): Promise<BodyWithSeats> {
    return this.queries.get(actor, id);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({ summary: 'Inrätta ett organ', description: 'Sets up a body. Takes Idempotency-Key.' })
  @ApiCreatedResponse({ description: 'The body.', example: WHOLE })
  async setUp(@Who() actor: Actor, @Body() input: SetUpBody): Promise<Created<BodyWithSeats>> {
    const view = await this.service.setUp(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/bodies/${view.id}`, view);
  }

  @Put(':id')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ändra ett organ',
    description: 'Replaces name, kind, quorum rule and limits. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The body as it is now.', example: WHOLE })
  change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: SetUpBody,
  ): Promise<BodyWithSeats> {
    return this.service.change(actor, id, version, input);
  }
}
