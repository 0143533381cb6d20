import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Attempt, Page, SeeOther, type Download } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { PublishFollowUp, WriteAnalysis, WriteSection } from './follow-up.dto.js';
import { followUpTexts } from './follow-up.texts.js';
import { YearPipe } from './year.pipe.js';
import { FollowUps } from './follow-ups.js';
import { FollowUpPage } from './views/follow-up-page.js';
import { FollowUpYears } from './views/follow-up-years.js';

/** The version a form was opened with; 0 for a year not begun. */
const seen = (body: FormBody): number => Number(body['version'] ?? 0) || 0;

@Controller('p/:platform/arsuppfoljning')
@ApiExcludeController()
export class FollowUpPages {
  constructor(
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async years(@Who() actor: Actor): Promise<Page> {
    return new Page({
      title: followUpTexts[actor.locale].listTitle,
      current: 'arsuppfoljning',
      body: (
        <FollowUpYears
          slug={actor.platformSlug}
          years={await this.followUps.years(actor)}
          thisYear={Number(this.clock.today().slice(0, 4))}
        />
      ),
    });
  }

  @Get(':year')
  @Members()
  page(@Who() actor: Actor, @Param('year', YearPipe) year: number): Promise<Page> {
    return this.show(actor, year, fresh(), null);
  }

  @Get(':year/excel')
  @Members()
  workbook(@Who() actor: Actor, @Param('year', YearPipe) year: number): Promise<Download> {
    return this.followUps.workbook(actor, year);
  }

  @Post(':year/analys')
  @Only('coordinator')
  write(@Who() actor: Actor, @Param('year', YearPipe) year: number, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.followUps.write(actor, year, await fromForm(WriteAnalysis, body), seen(body));
        return new SeeOther(`${this.path(actor, year)}#analys`, followUpTexts.sv.saved);
      },
      (refusal) => this.show(actor, year, refused(body, refusal, actor.locale), 'analysis'),
    );
  }

  @Post(':year/avsnitt/:nodeId')
  @Only('coordinator')
  section(
    @Who() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Param('nodeId') nodeId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        await this.followUps.section(actor, year, nodeId, await fromForm(WriteSection, body), seen(body));
        return new SeeOther(`${this.path(actor, year)}#mal-${nodeId}`, followUpTexts.sv.saved);
      },
      (refusal) => this.show(actor, year, refused(body, refusal, actor.locale), nodeId),
    );
  }

  @Post(':year/publicera')
  @Only('coordinator')
  publish(@Who() actor: Actor, @Param('year', YearPipe) year: number, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.followUps.publish(actor, year, await fromForm(PublishFollowUp, body), seen(body));
        return new SeeOther(this.path(actor, year), followUpTexts.sv.published);
      },
      (refusal) => this.show(actor, year, refused(body, refusal, actor.locale), 'publish'),
    );
  }

  private path(actor: Actor, year: number): string {
    return platformPath(actor.platformSlug, `arsuppfoljning/${year}`);
  }

  private async show(actor: Actor, year: number, form: FormState, open: string | null): Promise<Page> {
    const view = await this.followUps.view(actor, year);
    return new Page({
      title: followUpTexts[actor.locale].title(year),
      current: 'arsuppfoljning',
      body: (
        <FollowUpPage
          view={view}
          path={this.path(actor, year)}
          slug={actor.platformSlug}
          form={form}
          open={open}
        />
      ),
    });
  }
}
