import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { AcceptDefinition, BreakSeries, ReplaceIndicator } from './contract.dto.js';
import { contractExample, answeredExample } from './contract.examples.js';
import { ContractQueries } from './contract.queries.js';
import { ContractService } from './contract.service.js';
import { toContractView, type ContractView } from './contract.views.js';

const theContract = { description: 'The contract as it is now.', example: answeredExample };

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId/contract')
@ApiTags('indicators')
export class ContractController {
  constructor(
    private readonly queries: ContractQueries,
    private readonly service: ContractService,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The contract of an indicator that is reused',
    description:
      'What was taken in and, where the source says something else now, the difference word by word; where the series is broken, and what took whose place.',
  })
  @ApiOkResponse({ description: 'The contract.', example: contractExample })
  async get(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<ContractView> {
    return toContractView(actor, await this.queries.get(actor, id));
  }

  @Post('accept')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Accept the changed definition',
    description:
      'Makes a new definition version; the series goes on. Needs `If-Match` with the contract’s version.',
  })
  @ApiOkResponse(theContract)
  async accept(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @IfMatch() version: number,
    @Body() input: AcceptDefinition,
  ): Promise<ContractView> {
    await this.service.accept(actor, id, version, input);
    return await this.get(actor, id);
  }

  @Post('break')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Break the series',
    description:
      'Makes a new definition version; nothing is compared across the first day of the period. Needs `If-Match` with the contract’s version.',
  })
  @ApiOkResponse(theContract)
  async break(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @IfMatch() version: number,
    @Body() input: BreakSeries,
  ): Promise<ContractView> {
    await this.service.break(actor, id, version, input);
    return await this.get(actor, id);
  }

  @Post('replace')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Note what takes the place of a withdrawn indicator',
    description: 'Its values stay. Needs `If-Match` with the contract’s version.',
  })
  @ApiOkResponse(theContract)
  async replace(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @IfMatch() version: number,
    @Body() input: ReplaceIndicator,
  ): Promise<ContractView> {
    await this.service.replace(actor, id, version, input);
    return await this.get(actor, id);
  }
}
