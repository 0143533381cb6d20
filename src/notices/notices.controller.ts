import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Who } from '../web/request.js';
import { noticeExample, NoticesQuery, ReadAll, type NoticeView } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

@Controller('api/v1/platforms/:platformId/notices')
@ApiTags('notices')
export class NoticesController {
  constructor(private readonly service: NoticesService) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Your own notices',
    description:
      'What has happened on the platform that concerns you, the latest first. Nobody else reads them.',
  })
  @ApiOkResponse({
    description: 'One page of notices; `total` with `state=unread` is how many are unread.',
    example: { data: [noticeExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: NoticesQuery): Promise<Paged<NoticeView>> {
    return await this.service.list(actor, query);
  }

  @Post(':noticeId/read')
  @HttpCode(200)
  @Members()
  @ApiOperation({
    summary: 'Mark a notice as read',
    description: 'Again changes nothing: the first time it was read stands.',
  })
  @ApiOkResponse({
    description: 'The notice, read.',
    example: { ...noticeExample, readAt: '2026-11-20T10:00:00.000Z' },
  })
  async read(@Who() actor: Actor, @Param('noticeId') noticeId: string): Promise<NoticeView> {
    return await this.service.read(actor, noticeId);
  }

  @Post('read-all')
  @HttpCode(200)
  @Members()
  @ApiOperation({
    summary: 'Mark all notices as read',
    description: 'All that are unread, or those up to the latest that has been seen.',
  })
  @ApiOkResponse({ description: 'How many became read.', example: { read: 3 } })
  async readAll(@Who() actor: Actor, @Body() input: ReadAll): Promise<{ read: number }> {
    return { read: await this.service.readAll(actor, input.upTo ?? null) };
  }
}
