import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { DEVIATION_EXAMPLE } from '../improvement.examples.js';
import { ImprovementQueries, type DeviationView } from '../improvement.queries.js';
import { Escalate } from './escalation.dto.js';
import { EscalationService } from './escalation.service.js';

@ApiTags('improvement')
@Controller('api/v1/platforms/:platformId/deviations/:id/escalate')
export class EscalationController {
  constructor(
    private readonly service: EscalationService,
    private readonly queries: ImprovementQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Escalate a deviation to a body',
    description:
      'It comes to the agenda of the body’s next meeting; its chair and the coordinators get a notice. May be escalated on to another body.',
  })
  @ApiOkResponse({
    description: 'The deviation, now with the body.',
    schema: { type: 'object', example: DEVIATION_EXAMPLE },
  })
  async escalate(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: Escalate,
  ): Promise<DeviationView> {
    await this.service.escalate(actor, id, input);
    return await this.queries.deviation(actor, id);
  }
}
