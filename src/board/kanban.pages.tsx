import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { can } from '../activities/activity.policy.js';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { isId } from '../shared/id.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { words } from '../web/i18n/words.js';
import { platformPath } from '../web/navigation.js';
import { Who } from '../web/request.js';
import { renderShared, SharedHtml } from '../web/shared-html.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { MoveCard } from './board.dto.js';
import { CardMoves } from './card-moves.service.js';
import { CardsQueries, moversOf } from './cards.queries.js';
import { LANE_KINDS, type CardFilter, type LaneKind } from './cards.view.js';
import { kanbanTexts, movedReceipt } from './kanban.texts.js';
import type { RefusedMove } from './views/card.js';
import { Kanban } from './views/kanban.js';

const isLaneKind = (value: unknown): value is LaneKind => LANE_KINDS.some((one) => one === value);
const isCardKind = (value: unknown): value is CardFilter['kind'] & string =>
  typeof value === 'string' && value in words.sv.card;

/** What the address asks for; what it cannot mean is passed over. */
function filterOf(query: FormBody): CardFilter {
  const { rader, organisation, malgrupp, typ } = query;
  return {
    rows: isLaneKind(rader) ? rader : 'sub-goal',
    organisation: isId(organisation) ? organisation : null,
    targetGroup: isId(malgrupp) ? malgrupp : null,
    kind: isCardKind(typ) ? typ : null,
  };
}

function queryOf({ rows, organisation, targetGroup, kind }: CardFilter): string {
  const query = new URLSearchParams({
    ...(rows === 'sub-goal' ? {} : { rader: rows }),
    ...(organisation === null ? {} : { organisation }),
    ...(targetGroup === null ? {} : { malgrupp: targetGroup }),
    ...(kind === null ? {} : { typ: kind }),
  });
  return query.size === 0 ? '' : `?${query.toString()}`;
}

const textOf = (value: FormBody[string]): string => (typeof value === 'string' ? value : '');

@Controller('p/:platform/tavla')
@ApiExcludeController()
export class KanbanPages {
  constructor(
    private readonly queries: CardsQueries,
    private readonly moves: CardMoves,
  ) {}

  @Get()
  @Members()
  async board(@Who() actor: Actor, @Query() query: FormBody): Promise<Page> {
    const filter = filterOf(query);
    if (queryOf(filter) !== '') return await this.page(actor, filter, null);
    const rows = await this.queries.rows(actor);
    // Statuses may also change with another platform's indicators, so what they come from keeps the page.
    const board = await this.queries.board(actor);
    const key = `kanban ${rows.revision} ${moversOf(actor)} ${actor.locale}`;
    const html = board.find<string>(key) ?? renderShared(actor.locale, await this.view(actor, filter, null));
    board.once(key, () => html);
    return this.shown(actor, <SharedHtml html={html} />);
  }

  @Post('kort/:kind/:id')
  @Only('coordinator', 'reporter', 'approver')
  move(
    @Who() actor: Actor,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() query: FormBody,
    @Body() body: FormBody,
  ): Attempt {
    const filter = filterOf(query);
    return new Attempt(
      async () => {
        const { column, reason } = await fromForm(MoveCard, body);
        const version = versionOf(body);
        const { no } = await this.moves.move(actor, kind, id, column, { reason, version });
        const path = platformPath(actor.platformSlug, `tavla${queryOf(filter)}#kort-${id}`);
        return new SeeOther(path, movedReceipt(no, column));
      },
      (refusal) => this.page(actor, filter, refusedMove(actor, id, body, refusal)),
    );
  }

  private async page(actor: Actor, filter: CardFilter, refused: RefusedMove | null): Promise<Page> {
    return this.shown(actor, await this.view(actor, filter, refused));
  }

  private async view(actor: Actor, filter: CardFilter, refused: RefusedMove | null) {
    return (
      <Kanban
        slug={actor.platformSlug}
        view={await this.queries.cards(actor, filter)}
        filter={filter}
        query={queryOf(filter)}
        choices={await this.queries.choices(actor)}
        mayPlan={can.plan(actor)}
        refused={refused}
      />
    );
  }

  private shown(actor: Actor, body: Page['view']['body']): Page {
    return new Page({
      title: kanbanTexts[actor.locale].title,
      current: 'tavla',
      wide: true,
      printBoard: true,
      body,
    });
  }
}

function refusedMove(actor: Actor, id: string, body: FormBody, refusal: Refusal): RefusedMove {
  const why = refusal.fields[0]?.reason ?? refusal.text;
  return {
    id,
    column: textOf(body['column']),
    reason: textOf(body['reason']),
    why: why[actor.locale],
  };
}
