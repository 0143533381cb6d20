import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Who } from '../../../web/request.js';
import { choiceExample, shelfExample } from './tables.examples.js';
import { ChooseInTable, FindTables } from './tables.dto.js';
import { referenceOf } from './px-reference.js';
import type { PxShelf } from './px-tables.js';
import { PxTablesService, type Chosen } from './tables.service.js';

@Controller('api/v1/platforms/:platformId/source-tables')
@ApiTags('sources')
export class PxTablesController {
  constructor(private readonly service: PxTablesService) {}

  @Get(':system')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Tables of a source',
    description:
      'The source is asked as it stands: by words (`scb`), or level by level (`px_…`). Empty where this installation does not ask it; `source-fault` (409) says what the source did wrong.',
  })
  @ApiOkResponse({ description: 'Levels and tables.', example: shelfExample })
  async find(
    @Who() actor: Actor,
    @Param('system') system: string,
    @Query() { query = '', level = '' }: FindTables,
  ): Promise<PxShelf> {
    if (this.service.source(actor, system).address === null) return { levels: [], tables: [] };
    return await this.service.find(actor, system, { words: query, level });
  }

  @Get(':system/choice')
  @Only('coordinator')
  @ApiOperation({
    summary: 'A choice in a table',
    description:
      'Every variable with its codes, what it is to us, and a guess where nothing is chosen; some values of it. `selection` is what reuse takes. Null where no table is named, or this installation does not ask the source.',
  })
  @ApiOkResponse({ description: 'The choice, with some values.', example: choiceExample })
  async choose(
    @Who() actor: Actor,
    @Param('system') system: string,
    @Query() { table = '', selection = '' }: ChooseInTable,
  ): Promise<{ choice: Chosen | null }> {
    const { address } = this.service.source(actor, system);
    if (address === null || table === '') return { choice: null };
    const reference = referenceOf(`${table}?${selection}`);
    return { choice: await this.service.choose(actor, system, reference, true) };
  }
}
