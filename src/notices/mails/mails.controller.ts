import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Who } from '../../web/request.js';
import { mailExample, MailsQuery, type MailView } from './mails.dto.js';
import { MailsService } from './mails.service.js';

@Controller('api/v1/platforms/:platformId/mails')
@ApiTags('notices')
export class MailsController {
  constructor(private readonly service: MailsService) {}

  @Get()
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Mails in the outbox',
    description: 'To whom, how it has gone and why not, the latest tried first. Never what they say.',
  })
  @ApiOkResponse({
    description: 'One page of mails.',
    example: { data: [mailExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: MailsQuery): Promise<Paged<MailView>> {
    return await this.service.list(actor, query);
  }

  @Post(':mailId/retry')
  @HttpCode(204)
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Try a failed mail again',
    description: 'It goes out within seconds, and has all its attempts left.',
  })
  @ApiNoContentResponse({ description: 'It waits to be sent.' })
  async retry(@Who() actor: Actor, @Param('mailId') mailId: string): Promise<void> {
    await this.service.retry(actor, mailId);
  }

  @Post('retry-all')
  @HttpCode(200)
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Try all failed mails again',
    description: 'When what was wrong, a password for example, has been put right.',
  })
  @ApiOkResponse({ description: 'How many wait to be sent.', example: { mails: 3 } })
  async retryAll(@Who() actor: Actor): Promise<{ mails: number }> {
    return { mails: await this.service.retryAll(actor) };
  }
}
