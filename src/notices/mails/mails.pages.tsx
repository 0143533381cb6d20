import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import type { FormBody } from '../../web/validate.js';
import { pageNumber } from '../page-number.js';
import { MAIL_STATES, MailsQuery } from './mails.dto.js';
import { MailsService } from './mails.service.js';
import { mailsReceipts, mailsTexts } from './mails.texts.js';
import { Mails } from './views/mails.js';

type Search = Readonly<Record<string, unknown>>;

@Controller('p/:platform/administration/utskick')
@ApiExcludeController()
export class MailsPages {
  constructor(
    private readonly service: MailsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Only('coordinator', 'administrator')
  async show(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    return await this.page(actor, search, fresh());
  }

  @Post('igen')
  @Only('coordinator', 'administrator')
  retryAll(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return this.attempt(
      actor,
      body,
      async () => new SeeOther(baseOf(actor), mailsReceipts.all(await this.service.retryAll(actor))),
    );
  }

  @Post(':mailId/igen')
  @Only('coordinator', 'administrator')
  retry(@Who() actor: Actor, @Param('mailId') mailId: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, body, async () => {
      await this.service.retry(actor, mailId);
      return new SeeOther(baseOf(actor), mailsReceipts.one);
    });
  }

  private attempt(actor: Actor, body: FormBody, write: () => Promise<SeeOther>): Attempt {
    return new Attempt(write, (refusal) => this.page(actor, {}, refused(body, refusal, actor.locale)));
  }

  private async page(actor: Actor, search: Search, form: FormState): Promise<Page> {
    const state = MAIL_STATES.find((one) => one === search['lage']) ?? null;
    const query = Object.assign(new MailsQuery(), { state, page: pageNumber(search['sida']) });
    return new Page({
      title: mailsTexts[actor.locale].title,
      current: 'utskick',
      body: (
        <Mails
          base={baseOf(actor)}
          found={await this.service.list(actor, query)}
          sends={this.config.mail.sink.kind !== 'none'}
          {...{ state, form }}
        />
      ),
    });
  }
}

const baseOf = (actor: Actor): string => platformPath(actor.platformSlug, 'administration/utskick');
