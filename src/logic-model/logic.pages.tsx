import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { Page } from '../web/answers.js';
import { LinkButton } from '../web/components/button.js';
import { Empty } from '../web/components/content.js';
import { PageHeader } from '../web/components/page-header.js';
import { Who } from '../web/request.js';
import { exchangeTexts } from './exchange/exchange.texts.js';
import { guideTexts } from './guide/guide.texts.js';
import { logicTexts } from './logic.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { can } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import type { ModelView, VersionWhole } from './logic-model.views.js';
import { codesOf } from './node-codes.rules.js';
import { VersionReviewService } from './version-review.service.js';
import { LogicOverview } from './views/logic-overview.js';
import type { LogicProps } from './views/logic-shell.js';
import { LogicSubGoal } from './views/logic-sub-goal.js';

@Controller('p/:platform/verksamhetslogik')
@ApiExcludeController()
export class LogicPages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
  ) {}

  @Get()
  @Members()
  async overview(@Who() actor: Actor, @Query('version') asked: unknown): Promise<Page> {
    const model = await this.queries.findPlatformModel(actor);
    const version = await this.chosen(actor, model, asked);
    return version
      ? this.page(actor, <LogicOverview {...await this.props(actor, model, version)} />)
      : this.empty(actor, model);
  }

  @Get(':delmal')
  @Members()
  async subGoal(
    @Who() actor: Actor,
    @Param('delmal') number: string,
    @Query('version') asked: unknown,
    @Query('visning') view: unknown,
  ): Promise<Page> {
    const model = await this.queries.findPlatformModel(actor);
    const version = await this.chosen(actor, model, asked);
    const goal = version?.goals.find((one) => String(one.number) === number);
    if (!version || !goal) throw new NotFound();
    const props = await this.props(actor, model, version);
    return this.page(actor, <LogicSubGoal {...props} goal={goal} asTable={view === 'tabell'} />);
  }

  /** The version asked for by number; otherwise the one in force, and before there is one the open version. */
  private async chosen(actor: Actor, model: ModelView | null, asked: unknown): Promise<VersionWhole | null> {
    if (typeof asked === 'string' && asked !== '') return await this.queries.getVersionByNumber(actor, asked);
    const id = model?.inForceVersionId ?? model?.openVersionId ?? null;
    return id === null ? null : await this.queries.getVersion(actor, id);
  }

  private async props(actor: Actor, model: ModelView | null, whole: VersionWhole): Promise<LogicProps> {
    const { version } = await this.review.withDecision(actor, whole);
    const uses = await this.queries.nodeUses(actor, whole.modelId);
    return {
      paths: pathsOf(actor.platformSlug),
      version,
      asked: whole.id === model?.inForceVersionId ? undefined : whole.number,
      uses: new Map(uses.map((use) => [use.nodeId, use])),
      codes: codesOf(whole),
      findings: await this.review.findings(actor, whole),
    };
  }

  private page(actor: Actor, body: Page['view']['body']): Page {
    return new Page({ title: logicTexts[actor.locale].title, current: 'verksamhetslogik', wide: true, body });
  }

  private empty(actor: Actor, model: ModelView | null): Page {
    const t = logicTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    const creates = model === null && can.create(actor);
    return this.page(
      actor,
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <Empty
          level={2}
          icon="logic"
          title={t.emptyTitle}
          action={
            creates ? (
              <div class="btn-row">
                <LinkButton kind="primary" icon="logic" href={paths.guide()}>
                  {guideTexts[actor.locale].title}
                </LinkButton>
                <LinkButton href={paths.newModel}>{t.create}</LinkButton>
                <LinkButton href={paths.bringIn}>{exchangeTexts[actor.locale].bringIn}</LinkButton>
              </div>
            ) : undefined
          }
        >
          {creates ? t.emptyCoordinator : t.emptyOthers}
        </Empty>
      </>,
    );
  }
}
