import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Page } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { pathsOf } from '../logic-model.paths.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { TimelineQueries } from './timeline.queries.js';
import { timelineTexts } from './timeline.texts.js';
import { TimelinePage } from './views/timeline-page.js';

@Controller('p/:platform/mal/versioner')
@ApiExcludeController()
export class TimelinePages {
  constructor(
    private readonly queries: TimelineQueries,
    private readonly models: LogicModelQueries,
  ) {}

  @Get()
  @Members()
  async timeline(@Who() actor: Actor): Promise<Page> {
    const model = await this.models.findPlatformModel(actor);
    const versions = model ? await this.queries.timeline(actor, model.id) : [];
    return new Page({
      title: timelineTexts[actor.locale].title,
      current: 'mal',
      body: <TimelinePage paths={pathsOf(actor.platformSlug)} versions={versions} />,
    });
  }
}
