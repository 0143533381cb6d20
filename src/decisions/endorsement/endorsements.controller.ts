import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import {
  DeclinePlan,
  EndorsementsQuery,
  InviteHead,
  SignPlan,
  WithdrawSignature,
  type EndorsementView,
  type SignatureView,
} from './endorsements.dto.js';
import { endorsementExample, signatureExample } from './endorsements.examples.js';
import { EndorsementsQueries } from './endorsements.queries.js';
import { EndorsementsService } from './endorsements.service.js';

const theSignature = { description: 'The signature as it is now.', example: signatureExample };

@Controller('api/v1/platforms/:platformId/endorsements')
@ApiTags('decisions')
export class EndorsementsController {
  constructor(
    private readonly service: EndorsementsService,
    private readonly queries: EndorsementsQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({ summary: 'Plans sent to be signed', description: 'The latest first.' })
  @ApiOkResponse({
    description: 'One page of endorsements.',
    example: { data: [endorsementExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: EndorsementsQuery): Promise<Paged<EndorsementView>> {
    return await this.queries.list(actor, query);
  }

  @Get(':endorsementId')
  @Members()
  @ApiOperation({
    summary: 'One endorsement',
    description:
      'Every invited organisation with its answer and those before it, who is missing, and whether the rule holds.',
  })
  @ApiOkResponse({ description: 'The endorsement.', example: endorsementExample })
  async get(@Who() actor: Actor, @Param('endorsementId') endorsementId: string): Promise<EndorsementView> {
    return await this.queries.get(actor, endorsementId);
  }

  @Post(':endorsementId/signatures')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Invite one more head',
    description: 'Of another organisation, or in the place of one who has not signed. Needs `If-Match`.',
  })
  @ApiOkResponse({ description: 'The endorsement.', example: endorsementExample })
  async invite(
    @Who() actor: Actor,
    @Param('endorsementId') endorsementId: string,
    @IfMatch() version: number,
    @Body() input: InviteHead,
  ): Promise<EndorsementView> {
    return await this.service.inviteOne(actor, endorsementId, version, input);
  }

  @Get(':endorsementId/signatures/:signatureId')
  @Members()
  @ApiOperation({
    summary: 'One organisation’s answer',
    description: 'Its ETag is what signing, declining and withdrawing need.',
  })
  @ApiOkResponse(theSignature)
  async signature(
    @Who() actor: Actor,
    @Param('endorsementId') endorsementId: string,
    @Param('signatureId') signatureId: string,
  ): Promise<SignatureView> {
    return await this.queries.signature(actor, endorsementId, signatureId);
  }

  @Post(':endorsementId/signatures/:signatureId/sign')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Sign the plan',
    description:
      'By the invited head, naming the checksum of the text that was read. Needs the signature’s `If-Match`.',
  })
  @ApiOkResponse(theSignature)
  async sign(
    @Who() actor: Actor,
    @Param('endorsementId') endorsementId: string,
    @Param('signatureId') signatureId: string,
    @IfMatch() version: number,
    @Body() { textSha256, comment = null }: SignPlan,
  ): Promise<SignatureView> {
    const said = { version, comment, textSha256 };
    return await this.service.answer(actor, endorsementId, signatureId, 'sign', said);
  }

  @Post(':endorsementId/signatures/:signatureId/decline')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Decline to sign the plan',
    description: 'By the invited head, with the reason. Needs the signature’s `If-Match`.',
  })
  @ApiOkResponse(theSignature)
  async decline(
    @Who() actor: Actor,
    @Param('endorsementId') endorsementId: string,
    @Param('signatureId') signatureId: string,
    @IfMatch() version: number,
    @Body() { comment }: DeclinePlan,
  ): Promise<SignatureView> {
    return await this.service.answer(actor, endorsementId, signatureId, 'decline', { version, comment });
  }

  @Post(':endorsementId/signatures/:signatureId/withdraw')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Withdraw a signature',
    description: 'By the head, with the reason; what was signed stays in the history. Needs its `If-Match`.',
  })
  @ApiOkResponse(theSignature)
  async withdraw(
    @Who() actor: Actor,
    @Param('endorsementId') endorsementId: string,
    @Param('signatureId') signatureId: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawSignature,
  ): Promise<SignatureView> {
    const said = { version, comment: reason };
    return await this.service.answer(actor, endorsementId, signatureId, 'withdraw', said);
  }
}
