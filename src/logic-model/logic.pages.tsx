import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { NotFound } from '../shared/errors.js';
import { Page } from '../web/answers.js';
import { LinkButton } from '../web/components/button.js';
import { Empty } from '../web/components/content.js';
import { PageHeader } from '../web/components/page-header.js';
import { Who } from '../web/request.js';
import { exchangeTexts } from './exchange/exchange.texts.js';
import { guideTexts } from './guide/guide.texts.js';
import { DIRECTIONS } from './diagram/chain-followed.rules.js';
import { VIEWS } from './diagram/diagram.paths.js';
import { noteOf } from './diagram/picture-note.js';
import { DiagramService } from './diagram/diagram.service.js';
import { VersionAsked } from './diagram/version-asked.js';
import { logicTexts } from './logic.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { can } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import type { ModelView, NodeView, VersionWhole } from './logic-model.views.js';
import { NOTHING_DONE, UndoQueries } from './undo/undo.queries.js';
import { VersionReviewService } from './version-review.service.js';
import { LogicOverview } from './views/logic-overview.js';
import type { LogicProps } from './views/logic-shell.js';
import { LogicSubGoal } from './views/logic-sub-goal.js';

/** What a page's address may ask for: version, form, and a chain to follow. */
type Asked = Readonly<Record<string, unknown>>;

@Controller('p/:platform/verksamhetslogik')
@ApiExcludeController()
export class LogicPages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly diagrams: DiagramService,
    private readonly versions: VersionAsked,
    private readonly changes: UndoQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async overview(@Who() actor: Actor, @Query() asked: Asked): Promise<Page> {
    const model = await this.queries.findPlatformModel(actor);
    const version = await this.versions.find(actor, model, asked['version']);
    return version
      ? this.page(actor, <LogicOverview {...await this.props(actor, model, version, null, asked)} />)
      : this.empty(actor, model);
  }

  @Get(':delmal')
  @Members()
  async subGoal(@Who() actor: Actor, @Param('delmal') number: string, @Query() asked: Asked): Promise<Page> {
    const model = await this.queries.findPlatformModel(actor);
    const version = await this.versions.find(actor, model, asked['version']);
    const goal = version?.goals.find((one) => String(one.number) === number);
    if (!version || !goal) throw new NotFound();
    const props = await this.props(actor, model, version, goal, asked);
    return this.page(actor, <LogicSubGoal {...props} goal={goal} />);
  }

  private async props(
    actor: Actor,
    model: ModelView | null,
    whole: VersionWhole,
    goal: NodeView | null,
    query: Asked,
  ): Promise<LogicProps> {
    const { version } = await this.review.withDecision(actor, whole);
    const paths = pathsOf(actor.platformSlug);
    const asked = whole.id === model?.inForceVersionId ? undefined : whole.number;
    const diagram = await this.diagrams.of(actor, whole, goal);
    const view = VIEWS.find((one) => one === query['visning']) ?? 'bild';
    const { kedja: code, hall } = query;
    const direction = DIRECTIONS.find((one) => one === hall) ?? 'bada';
    return {
      paths,
      version,
      asked,
      uses: diagram.uses,
      codes: diagram.codes,
      findings: await this.review.findings(actor, whole),
      diagram,
      note: noteOf(diagram, this.clock.today(), actor.locale),
      place: { paths, asked, goal: goal?.number ?? null, view },
      latest: version.allowedActions.includes('edit')
        ? await this.changes.latest(actor, whole.id)
        : NOTHING_DONE,
      followed: typeof code === 'string' && code !== '' ? { code, direction } : null,
    };
  }

  private page(actor: Actor, body: Page['view']['body']): Page {
    const { title } = logicTexts[actor.locale];
    return new Page({ title, current: 'verksamhetslogik', wide: true, printBoard: true, body });
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
