import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only, SignedIn } from '../../shared/access.js';
import type { Actor, Identity } from '../../shared/actor.js';
import { IfMatch } from '../../web/preconditions.js';
import { Me, Who } from '../../web/request.js';
import { ChangePlatform, PLATFORM_EXAMPLE, type PlatformView } from './platforms.dto.js';
import { PlatformsQueries } from './platforms.queries.js';
import { PlatformsService } from './platforms.service.js';

@Controller('api/v1/platforms')
@ApiTags('Plattformar')
export class PlatformsController {
  constructor(
    private readonly service: PlatformsService,
    private readonly queries: PlatformsQueries,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    summary: 'Plattformar som nyckeln når',
    description: 'The platforms this token may see; a token belongs to exactly one.',
  })
  @ApiOkResponse({
    description: 'The platforms.',
    example: { data: [{ id: PLATFORM_EXAMPLE.id, slug: 'kvinnofrid', name: 'Operation Kvinnofrid' }] },
  })
  list(@Me() me: Identity): object {
    return this.queries.list(me);
  }

  @Get(':platformId')
  @Members()
  @ApiOperation({ summary: 'En plattform', description: 'The platform with its settings.' })
  @ApiOkResponse({ description: 'The platform.', example: PLATFORM_EXAMPLE })
  get(@Who() actor: Actor): Promise<PlatformView> {
    return this.queries.get(actor);
  }

  @Patch(':platformId')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ändra plattformens inställningar',
    description: 'Changes the settings that are given. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The platform as it is now.', example: PLATFORM_EXAMPLE })
  change(
    @Who() actor: Actor,
    @IfMatch() version: number,
    @Body() input: ChangePlatform,
  ): Promise<PlatformView> {
    return this.service.change(actor, version, input);
  }
}
