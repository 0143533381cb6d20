import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Who } from '../web/request.js';
import { choicesExample, ChooseChannel, type ChoicesView } from './choices.dto.js';
import { ChoicesService } from './choices.service.js';

@Controller('api/v1/platforms/:platformId/notice-choices')
@ApiTags('notices')
export class ChoicesController {
  constructor(private readonly service: ChoicesService) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'How you want to be told',
    description: 'For every kind of notice: in the product alone, with a mail at once, or in one mail a day.',
  })
  @ApiOkResponse({ description: 'All kinds.', example: choicesExample })
  async get(@Who() actor: Actor): Promise<ChoicesView> {
    return await this.service.get(actor);
  }

  @Post()
  @HttpCode(200)
  @Members()
  @ApiOperation({
    summary: 'Choose how you want to be told of one kind',
    description: 'Holds for what happens from now on. The same choice again changes nothing.',
  })
  @ApiOkResponse({ description: 'All kinds, as they are now.', example: choicesExample })
  async choose(@Who() actor: Actor, @Body() input: ChooseChannel): Promise<ChoicesView> {
    return await this.service.choose(actor, [input]);
  }
}
