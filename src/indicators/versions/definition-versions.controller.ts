import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Paging, type Paged } from '../../shared/paging.js';
import { Who } from '../../web/request.js';
import { ContractQueries } from '../contract/contract.queries.js';
import { page } from '../indicators.examples.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { ownersVersionExample, versionExample } from './definition-versions.examples.js';
import { DefinitionVersions, type DefinitionVersion } from './definition-versions.queries.js';

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId')
@ApiTags('indicators')
export class DefinitionVersionsController {
  constructor(
    private readonly versions: DefinitionVersions,
    private readonly indicators: IndicatorsQueries,
    private readonly contracts: ContractQueries,
  ) {}

  @Get('definition-versions')
  @Members()
  @ApiOperation({
    summary: 'The versions of its definition',
    description:
      'The latest first: its whole wording, since when, what made it, who and why, what differs from the version before word by word, and from which day the series was broken.',
  })
  @ApiOkResponse({ description: 'One page of versions.', example: page(versionExample) })
  async list(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Query() query: Paging,
  ): Promise<Paged<DefinitionVersion>> {
    await this.indicators.get(actor, id);
    return await this.versions.of(actor, id, query);
  }

  @Get('contract/definition-versions')
  @Members()
  @ApiOperation({
    summary: 'The owner’s versions of its definition',
    description:
      'Of an indicator of another platform: the versions its owner has published, with the reasons it gave, under its own numbers. What was never published is not told, and nothing is when it no longer is. Of other sources there are none.',
  })
  @ApiOkResponse({ description: 'One page of versions.', example: page(ownersVersionExample) })
  async ofOwner(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Query() query: Paging,
  ): Promise<Paged<DefinitionVersion>> {
    await this.contracts.get(actor, id);
    return await this.versions.ofOwner(actor, id, query);
  }
}
