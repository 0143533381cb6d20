import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { NameTargetGroup, TARGET_GROUP_EXAMPLE, type TargetGroupView } from './target-groups.dto.js';
import { TargetGroupsQueries } from './target-groups.queries.js';
import { TargetGroupsService } from './target-groups.service.js';

@Controller('api/v1/platforms/:platformId/target-groups')
@ApiTags('Målgrupper')
export class TargetGroupsController {
  constructor(
    private readonly service: TargetGroupsService,
    private readonly queries: TargetGroupsQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Målgrupper',
    description: 'The whole tree in reading order: each group is followed by its own.',
  })
  @ApiOkResponse({ description: 'The tree.', example: { data: [TARGET_GROUP_EXAMPLE] } })
  async tree(@Who() actor: Actor): Promise<{ data: TargetGroupView[] }> {
    return { data: await this.queries.tree(actor) };
  }

  @Get(':id')
  @Members()
  @ApiOperation({ summary: 'En målgrupp', description: 'One target group.' })
  @ApiOkResponse({ description: 'The target group.', example: TARGET_GROUP_EXAMPLE })
  get(@Who() actor: Actor, @Param('id') id: string): Promise<TargetGroupView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Lägg till en målgrupp',
    description: 'Adds a target group. Takes Idempotency-Key.',
  })
  @ApiCreatedResponse({ description: 'The target group.', example: TARGET_GROUP_EXAMPLE })
  async add(@Who() actor: Actor, @Body() input: NameTargetGroup): Promise<Created<TargetGroupView>> {
    const view = await this.service.add(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/target-groups/${view.id}`, view);
  }

  @Put(':id')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ändra en målgrupp',
    description: 'Renames or moves a target group. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The target group as it is now.', example: TARGET_GROUP_EXAMPLE })
  change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: NameTargetGroup,
  ): Promise<TargetGroupView> {
    return this.service.change(actor, id, version, input);
  }

  @Delete(':id')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Ta bort en målgrupp',
    description: 'Removes a target group that nothing uses; 409 otherwise. Needs If-Match.',
  })
  @ApiNoContentResponse({ description: 'Removed.' })
  remove(@Who() actor: Actor, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    return this.service.remove(actor, id, version);
  }
}
