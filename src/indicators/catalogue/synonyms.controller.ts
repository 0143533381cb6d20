import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
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
import { COMMON_WORDS } from './common-words.js';
import { WriteSynonyms } from './synonyms.dto.js';
import { SynonymsQueries, type SynonymGroup } from './synonyms.queries.js';
import { SynonymsService } from './synonyms.service.js';

const groupExample = {
  id: '0197a1c2-0000-7000-8000-00000000f001',
  version: 1,
  words: ['kvinnofrid', 'våld i nära relation'],
};

@Controller('api/v1/platforms/:platformId/indicator-synonyms')
@ApiTags('indicators')
export class SynonymsController {
  constructor(
    private readonly queries: SynonymsQueries,
    private readonly service: SynonymsService,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Words that mean the same in the search',
    description: 'The platform’s own, and those that every platform’s search knows.',
  })
  @ApiOkResponse({
    description: 'The groups.',
    example: { own: [groupExample], common: [['självmord', 'suicid']] },
  })
  async list(@Who() actor: Actor): Promise<{ own: SynonymGroup[]; common: readonly (readonly string[])[] }> {
    return { own: await this.queries.list(actor), common: COMMON_WORDS };
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({ summary: 'Add words that mean the same', description: 'The search knows them at once.' })
  @ApiCreatedResponse({ description: 'The group.', example: groupExample })
  async add(@Who() actor: Actor, @Body() input: WriteSynonyms): Promise<Created<SynonymGroup>> {
    const id = await this.service.add(actor, input);
    const path = `/api/v1/platforms/${actor.platformId}/indicator-synonyms/${id}`;
    return new Created(path, await this.queries.get(actor, id));
  }

  @Patch(':synonymsId')
  @Only('coordinator')
  @ApiOperation({ summary: 'Change a group of words', description: 'Needs `If-Match`.' })
  @ApiOkResponse({ description: 'The group.', example: groupExample })
  async edit(
    @Who() actor: Actor,
    @Param('synonymsId') id: string,
    @IfMatch() version: number,
    @Body() input: WriteSynonyms,
  ): Promise<SynonymGroup> {
    await this.service.edit(actor, id, version, input);
    return await this.queries.get(actor, id);
  }

  @Delete(':synonymsId')
  @HttpCode(204)
  @Only('coordinator')
  @ApiOperation({ summary: 'Remove a group of words', description: 'Needs `If-Match`.' })
  @ApiNoContentResponse({ description: 'Removed.' })
  async remove(
    @Who() actor: Actor,
    @Param('synonymsId') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.service.remove(actor, id, version);
  }
}
