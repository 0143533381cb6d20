import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Who } from '../web/request.js';
import { WAITING_EXAMPLE } from './waiting.example.js';
import { WaitingQueries } from './waiting.queries.js';
import type { WaitingView } from './waiting.view.js';

@ApiTags('board')
@Controller('api/v1/platforms/:platformId/waiting')
export class WaitingController {
  constructor(private readonly queries: WaitingQueries) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'What waits for me',
    description:
      'The tasks of the membership the token stands for, by role, with their deadlines, in its own language; coming ' +
      'dates; the latest decisions; how far the reporting round that is open has come. `path` is the page of a task.',
  })
  @ApiOkResponse({ description: 'Tasks, dates, decisions and the open round.', example: WAITING_EXAMPLE })
  async waiting(@Who() actor: Actor): Promise<WaitingView> {
    return await this.queries.waiting(actor);
  }
}
