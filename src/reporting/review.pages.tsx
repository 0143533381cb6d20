import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { refused } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { reportReceipts } from './report-way.texts.js';
import { reportTexts } from './report.texts.js';
import type { ReportView } from './report.view.js';
import { ReturnReport } from './reporting.dto.js';
import { ReportsQueries } from './reports.queries.js';
import { ReviewsService } from './reviews.service.js';
import { reportPath, ReportPage } from './views/report-page.js';

/** The coordinator's steps with a report that is handed in. */
@Controller('p/:platform/rapportering/:roundId/:organisationId')
@ApiExcludeController()
export class ReviewPages {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly reviews: ReviewsService,
  ) {}

  @Post('borja-granska')
  @Only('coordinator')
  async start(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
  ): Promise<Attempt> {
    const report = await this.queries.of(actor, roundId, organisationId);
    return new Attempt(
      async () => {
        await this.reviews.start(actor, report.id);
        return new SeeOther(reportPath(actor.platformSlug, report), reportReceipts.reviewStarted);
      },
      (refusal) => this.again(actor, report, {}, refusal),
    );
  }

  @Post('godkann')
  @Only('coordinator')
  async approve(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
  ): Promise<Attempt> {
    const report = await this.queries.of(actor, roundId, organisationId);
    return new Attempt(
      async () => {
        await this.reviews.approve(actor, report.id);
        return new SeeOther(reportPath(actor.platformSlug, report), reportReceipts.approved);
      },
      (refusal) => this.again(actor, report, {}, refusal),
    );
  }

  @Post('atersand')
  @Only('coordinator')
  async returnForCompletion(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    const report = await this.queries.of(actor, roundId, organisationId);
    return new Attempt(
      async () => {
        await this.reviews.returnForCompletion(actor, report.id, await fromForm(ReturnReport, body));
        return new SeeOther(reportPath(actor.platformSlug, report), reportReceipts.returned);
      },
      (refusal) => this.again(actor, report, body, refusal),
    );
  }

  private async again(actor: Actor, before: ReportView, body: FormBody, refusal: Refusal): Promise<Page> {
    const report = await this.queries.get(actor, before.id);
    return new Page({
      title: reportTexts[actor.locale].titleFrom(report.organisation.name),
      current: 'rapportering',
      body: (
        <ReportPage
          slug={actor.platformSlug}
          report={report}
          events={await this.queries.events(actor, report.id)}
          own={false}
          barred={report.submittedByMe}
          openItem={null}
          refused={{ form: 'granskning', state: refused(body, refusal, actor.locale) }}
        />
      ),
    });
  }
}
