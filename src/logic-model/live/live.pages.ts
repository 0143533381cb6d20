import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { NotFound } from '../../shared/errors.js';
import { Database } from '../../database/database.js';
import { JsonText } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { can, EDITORS } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { refusals } from '../logic-model.refusals.js';
import { DRAFT_COUNT, OTHERS_SINCE } from './live.statements.js';
import { liveTexts } from './live.texts.js';

type Others = { functionTitle: string | null; organisation: string | null; count: number };

/** What a page with the draft open asks every few seconds: has anybody else changed it since? */
@Controller('p/:platform/verksamhetslogik/utkast')
@ApiExcludeController()
export class LivePages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly database: Database,
  ) {}

  @Get('andringar')
  @Only(...EDITORS)
  async changes(@Who() actor: Actor, @Query('sedan') since: unknown): Promise<JsonText> {
    const model = await this.queries.findDrawn(actor);
    if (!model?.openVersionId) throw new NotFound();
    authorize(can.edit(actor, { ...model, modelKind: model.kind }), refusals.onlyOwner);
    const draft = [actor.platformId, model.openVersionId];
    const [now] = await this.database.read<{ version: number }>(DRAFT_COUNT, draft);
    if (!now) throw new NotFound();
    const seen = typeof since === 'string' && /^\d{1,9}$/.test(since) ? Number(since) : now.version;
    // The usual answer: nothing has happened, and the trail is not asked.
    const others =
      now.version <= seen
        ? []
        : await this.database.read<Others>(OTHERS_SINCE, [...draft, seen, actor.personId]);
    const count = others.reduce((sum, one) => sum + one.count, 0);
    const t = liveTexts[actor.locale];
    const who = others.map(({ functionTitle, organisation }) =>
      [functionTitle ?? t.somebody, organisation ?? ''].filter((part) => part !== '').join(', '),
    );
    const body = { count, text: count === 0 ? '' : t.changed(count, who.join('; ')), show: t.show };
    return new JsonText(
      JSON.stringify(body),
      `${model.openVersionId}-${now.version}-${seen}-${actor.locale}`,
    );
  }
}
