import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InviteHeads, type EndorsementView } from '../decisions/endorsement/endorsements.dto.js';
import { endorsementExample } from '../decisions/endorsement/endorsements.examples.js';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Created } from '../web/answers.js';
import { Who } from '../web/request.js';
import { VersionEndorsementService } from './version-endorsement.service.js';

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class VersionEndorsementController {
  constructor(private readonly service: VersionEndorsementService) {}

  @Post('endorsement')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Send an adopted version to be signed',
    description:
      'Invites one head for each organisation, with the rule by which the plan is in force and a last day. Once.',
  })
  @ApiCreatedResponse({ description: 'The endorsement.', example: endorsementExample })
  async invite(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: InviteHeads,
  ): Promise<Created<EndorsementView>> {
    const view = await this.service.invite(actor, versionId, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/endorsements/${view.id}`, view);
  }
}
