import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Page } from '../web/answers.js';
import { Who } from '../web/request.js';
import { renderShared, SharedHtml } from '../web/shared-html.js';
import { audienceOf, boardFor, BoardQueries } from './board.queries.js';
import { steeringTexts } from './steering.texts.js';
import { SteeringBoard } from './views/steering-board.js';

@Controller('p/:platform/styrtavla')
@ApiExcludeController()
export class SteeringPages {
  constructor(private readonly queries: BoardQueries) {}

  @Get()
  @Members()
  async board(@Who() actor: Actor): Promise<Page> {
    const { locale } = actor;
    const rows = await this.queries.rows(actor);
    const html = rows.once(`steering ${audienceOf(actor)} ${locale}`, () =>
      renderShared(locale, <SteeringBoard view={boardFor(actor, rows).view} />),
    );
    return new Page({
      title: steeringTexts[locale].title,
      current: 'styrtavla',
      printBoard: true,
      body: <SharedHtml html={html} />,
    });
  }
}
