import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { isId } from '../shared/id.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { refused, valueOf } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { versionOf, type FormBody } from '../web/validate.js';
import { readItem, readSummary } from './item-form.js';
import { reportReceipts, wayTexts } from './report-way.texts.js';
import { reportTexts } from './report.texts.js';
import type { ItemView, ReportView } from './report.view.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { CheckPage } from './views/check-page.js';
import { reportPath, ReportPage } from './views/report-page.js';

type Came = { form: string; body: FormBody; refusal: Refusal };

/** The report as its organisation fills it in and hands it in, and as everybody else reads it. */
@Controller('p/:platform/rapportering/:roundId/:organisationId')
@ApiExcludeController()
export class ReportPages {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly service: ReportsService,
  ) {}

  @Get()
  @Members()
  async show(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
    @Query('post') item: unknown,
  ): Promise<Page> {
    const report = await this.queries.of(actor, roundId, organisationId);
    return await this.page(actor, report, isId(item) ? item : null);
  }

  @Post('poster/:itemId')
  @Only('reporter', 'approver')
  async saveItem(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
    @Param('itemId') itemId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    const report = await this.queries.of(actor, roundId, organisationId);
    const item = report.items.find(({ id }) => id === itemId);
    if (!item) throw new NotFound();
    const done = valueOf({ values: body, errors: {} }, 'gor') === 'klar';
    return new Attempt(
      async () => {
        const input = await readItem(body, item, done);
        await this.service.answerItem(actor, report.id, versionOf(body), input);
        const after = await this.queries.get(actor, report.id);
        return new SeeOther(
          nextPath(actor, after, itemId, done),
          done ? reportReceipts.done : reportReceipts.draft,
        );
      },
      (refusal) => this.again(actor, report.id, { form: itemId, body, refusal }),
    );
  }

  @Post('helheten')
  @Only('reporter', 'approver')
  async saveSummary(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    const report = await this.queries.of(actor, roundId, organisationId);
    return new Attempt(
      async () => {
        await this.service.summarise(actor, report.id, versionOf(body), await readSummary(body));
        return new SeeOther(reportPath(actor.platformSlug, report), reportReceipts.draft);
      },
      (refusal) => this.again(actor, report.id, { form: 'helheten', body, refusal }),
    );
  }

  @Get('granska')
  @Only('reporter', 'approver')
  async check(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
  ): Promise<Page> {
    return this.checkPage(actor, await this.own(actor, roundId, organisationId), null);
  }

  @Post('skicka-in')
  @Only('approver')
  async submit(
    @Who() actor: Actor,
    @Param('roundId') roundId: string,
    @Param('organisationId') organisationId: string,
    @Body() body: FormBody,
  ): Promise<Attempt> {
    const report = await this.own(actor, roundId, organisationId);
    return new Attempt(
      async () => {
        await this.service.submit(actor, report.id, versionOf(body));
        return new SeeOther(reportPath(actor.platformSlug, report), reportReceipts.submitted);
      },
      async (refusal) => this.checkPage(actor, await this.queries.get(actor, report.id), refusal),
    );
  }

  private async own(actor: Actor, roundId: string, organisationId: string): Promise<ReportView> {
    if (actor.organisationId !== organisationId) throw new NotFound();
    return await this.queries.of(actor, roundId, organisationId);
  }

  private async again(actor: Actor, reportId: string, came: Came): Promise<Page> {
    return await this.page(actor, await this.queries.get(actor, reportId), null, came);
  }

  private async page(actor: Actor, report: ReportView, item: string | null, came?: Came): Promise<Page> {
    const t = reportTexts[actor.locale];
    const own = actor.organisationId === report.organisation.id;
    const state = came && { form: came.form, state: refused(came.body, came.refusal, actor.locale) };
    return new Page({
      title: own ? t.title(report.organisation.name) : t.titleFrom(report.organisation.name),
      current: 'rapportering',
      body: (
        <ReportPage
          slug={actor.platformSlug}
          report={report}
          events={await this.queries.events(actor, report.id)}
          own={own}
          barred={isBarred(actor, report)}
          openItem={item}
          refused={state ?? null}
        />
      ),
    });
  }

  private checkPage(actor: Actor, report: ReportView, refusal: Refusal | null): Page {
    return new Page({
      title: wayTexts[actor.locale].checkTitle,
      current: 'rapportering',
      body: (
        <CheckPage
          slug={actor.platformSlug}
          report={report}
          refused={refusal && refused({}, refusal, actor.locale)}
        />
      ),
    });
  }
}

const isBarred = (actor: Actor, report: ReportView): boolean =>
  hasRole(actor, 'coordinator') &&
  report.submittedByMe &&
  (report.state === 'submitted' || report.state === 'in_review');

/** After saving: the next item that is left, or the same while it is a draft or asks about a value. */
function nextPath(actor: Actor, report: ReportView, itemId: string, done: boolean): string {
  const path = reportPath(actor.platformSlug, report);
  const saved = report.items.find(({ id }) => id === itemId);
  const asks = saved?.rows.some((row) => row.unlikely && !row.value?.comment) ?? false;
  const position = saved?.position ?? 0;
  const next =
    report.items.find((item) => !item.answered && item.position > position) ??
    report.items.find(({ answered }) => !answered);
  const to: ItemView | undefined = done && !asks ? next : saved;
  return to ? `${path}?post=${to.id}#post-${to.position}` : `${path}/granska`;
}
