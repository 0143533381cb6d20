import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { FillSeat } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import { SEAT_EXAMPLE, type SeatView } from './bodies.views.js';
import { SeatsService } from './seats.service.js';

@Controller('api/v1/platforms/:platformId/bodies/:bodyId/seats')
@ApiTags('Organ')
export class SeatsController {
  constructor(
    private readonly service: SeatsService,
    private readonly queries: BodiesQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Ett organs platser',
    description: 'All seats, past and coming too. Holders appear by function.',
  })
  @ApiOkResponse({ description: 'The seats.', example: { data: [SEAT_EXAMPLE] } })
  async list(@Who() actor: Actor, @Param('bodyId') bodyId: string): Promise<{ data: SeatView[] }> {
    return { data: (await this.queries.get(actor, bodyId)).seats };
  }

  @Get(':id')
  @Members()
  @ApiOperation({ summary: 'En plats', description: 'One seat of the body.' })
  @ApiOkResponse({ description: 'The seat.', example: SEAT_EXAMPLE })
  get(@Who() actor: Actor, @Param('bodyId') bodyId: string, @Param('id') id: string): Promise<SeatView> {
    return this.queries.seat(actor, bodyId, id);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Lägg till en plats',
    description: 'Adds a seat to the body. Takes Idempotency-Key.',
  })
  @ApiCreatedResponse({ description: 'The seat.', example: SEAT_EXAMPLE })
  async add(
    @Who() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Body() input: FillSeat,
  ): Promise<Created<SeatView>> {
    const view = await this.service.add(actor, bodyId, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/bodies/${bodyId}/seats/${view.id}`, view);
  }

  @Put(':id')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ändra en plats',
    description: 'Replaces what is said about the seat; a last day ends it. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The seat as it is now.', example: SEAT_EXAMPLE })
  change(
    @Who() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: FillSeat,
  ): Promise<SeatView> {
    return this.service.change(actor, bodyId, id, version, input);
  }
}
