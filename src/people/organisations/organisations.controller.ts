import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import {
  ORGANISATION_EXAMPLE,
  OrganisationsQuery,
  RegisterOrganisation,
  type OrganisationView,
} from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@Controller('api/v1/platforms/:platformId/organisations')
@ApiTags('Organisationer')
export class OrganisationsController {
  constructor(
    private readonly service: OrganisationsService,
    private readonly queries: OrganisationsQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Organisationer',
    description: 'The register by name, filtered by text, relation and kind.',
  })
  @ApiOkResponse({
    description: 'One page of the register.',
    example: { data: [ORGANISATION_EXAMPLE], _meta: { page: 1, limit: 20, total: 1 } },
  })
  list(@Who() actor: Actor, @Query() query: OrganisationsQuery): Promise<Paged<OrganisationView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Members()
  @ApiOperation({ summary: 'En organisation', description: 'One organisation of the register.' })
  @ApiOkResponse({ description: 'The organisation.', example: ORGANISATION_EXAMPLE })
  get(@Who() actor: Actor, @Param('id') id: string): Promise<OrganisationView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Registrera en organisation',
    description: 'Enters an organisation in the register. Takes Idempotency-Key.',
  })
  @ApiCreatedResponse({ description: 'The organisation.', example: ORGANISATION_EXAMPLE })
  async register(
    @Who() actor: Actor,
    @Body() input: RegisterOrganisation,
  ): Promise<Created<OrganisationView>> {
    const view = await this.service.register(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/organisations/${view.id}`, view);
  }

  @Put(':id')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ändra en organisation',
    description: 'Replaces what is said about the organisation. What is left out is emptied. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The organisation as it is now.', example: ORGANISATION_EXAMPLE })
  change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: RegisterOrganisation,
  ): Promise<OrganisationView> {
    return this.service.change(actor, id, version, input);
  }
}
