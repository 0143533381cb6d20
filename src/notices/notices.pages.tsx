import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { NoticesQuery, ReadAll } from './notices.dto.js';
import { NoticesService } from './notices.service.js';
import { noticeReceipts, noticeTexts } from './notices.texts.js';
import { pageNumber } from './page-number.js';
import { Inbox } from './views/inbox.js';

type Search = Readonly<Record<string, unknown>>;

@Controller('p/:platform/meddelanden')
@ApiExcludeController()
export class NoticesPages {
  constructor(private readonly service: NoticesService) {}

  @Get()
  @Members()
  async inbox(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const unread = search['lage'] === 'olasta';
    const query = Object.assign(new NoticesQuery(), {
      state: unread ? 'unread' : null,
      page: pageNumber(search['sida']),
    });
    const found = await this.service.list(actor, query);
    const left = unread ? found._meta.total : await this.service.count(actor);
    return new Page({
      title: noticeTexts[actor.locale].title,
      current: 'meddelanden',
      body: <Inbox root={platformPath(actor.platformSlug)} {...{ found, unread, left }} />,
    });
  }

  @Post('alla-lasta')
  @Members()
  readAll(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return this.attempt(actor, async () => {
      await this.service.readAll(actor, (await fromForm(ReadAll, body)).upTo ?? null);
      return new SeeOther(platformPath(actor.platformSlug, 'meddelanden'), noticeReceipts.readAll);
    });
  }

  @Post(':noticeId/last')
  @Members()
  read(@Who() actor: Actor, @Param('noticeId') noticeId: string): Attempt {
    return this.attempt(actor, async () => {
      await this.service.read(actor, noticeId);
      return new SeeOther(platformPath(actor.platformSlug, 'meddelanden'), noticeReceipts.read);
    });
  }

  /** To what the notice is about; it is read by that. */
  @Post(':noticeId/oppna')
  @Members()
  open(@Who() actor: Actor, @Param('noticeId') noticeId: string): Attempt {
    return this.attempt(actor, async () => {
      const { path } = await this.service.read(actor, noticeId);
      return new SeeOther(platformPath(actor.platformSlug, path));
    });
  }

  private attempt(actor: Actor, write: () => Promise<SeeOther>): Attempt {
    return new Attempt(write, () => this.inbox(actor, {}));
  }
}
