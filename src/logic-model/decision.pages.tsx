import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RecordAdoption, RecordReturn, TakeStand, type DecisionView } from '../decisions/decisions.dto.js';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Invalid } from '../shared/errors.js';
import { text, type Text } from '../shared/text.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { DifferenceQueries } from './difference/difference.queries.js';
import { decisionTexts } from './decision.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { receipts } from './logic-model.receipts.js';
import { VersionDecisionService } from './version-decision.service.js';
import { VersionReviewService } from './version-review.service.js';
import { DecisionPage, type DecisionForms } from './views/decision-page.js';

@Controller('p/:platform/mal/:version/beslut')
@ApiExcludeController()
export class DecisionPages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly differences: DifferenceQueries,
    private readonly decisions: VersionDecisionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async decision(
    @Who() actor: Actor,
    @Param('version') number: string,
    @Query('visning') view: unknown,
  ): Promise<Page> {
    return await this.page(actor, number, {}, view === 'forslag');
  }

  @Post('stallningstagande')
  @Only('steering_member')
  takeStand(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, 'stand', body, receipts.stand, async (versionId) => {
      await this.decisions.takeStand(actor, versionId, await fromForm(TakeStand, body));
    });
  }

  @Post('anta')
  @Only('steering_member')
  adopt(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, 'adopt', body, receipts.adopted, async (versionId) => {
      const input = await fromForm(RecordAdoption, body);
      if (body['confirmed'] !== 'true') throw new Invalid([{ field: 'confirmed', reason: CONFIRM }]);
      await this.decisions.adopt(actor, versionId, input);
    });
  }

  @Post('aterremittera')
  @Only('steering_member')
  returnForRevision(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, 'return', body, receipts.returned, async (versionId) => {
      await this.decisions.returnForRevision(actor, versionId, await fromForm(RecordReturn, body));
    });
  }

  private attempt(
    actor: Actor,
    number: string,
    which: keyof DecisionForms,
    body: FormBody,
    receipt: Text,
    write: (versionId: string) => Promise<void>,
  ): Attempt {
    return new Attempt(
      async () => {
        const { id, number: known } = await this.queries.getVersionByNumber(actor, number);
        await write(id);
        return new SeeOther(pathsOf(actor.platformSlug).decision(known), receipt);
      },
      (refusal: Refusal) =>
        this.page(actor, number, { [which]: refused(body, refusal, actor.locale) }, false),
    );
  }

  private async page(
    actor: Actor,
    number: string,
    forms: Partial<DecisionForms>,
    alone: boolean,
  ): Promise<Page> {
    const whole = await this.queries.getVersionByNumber(actor, number);
    const { version, decision } = await this.review.withDecision(actor, whole);
    const { before, comparison } = await this.review.comparison(actor, whole);
    const difference = before ? await this.differences.of(actor, before, whole) : null;
    const findings = await this.review.findings(actor, whole);
    const history = await this.queries.history(actor, whole.id);
    const t = decisionTexts[actor.locale];
    return new Page({
      title: t.crumb(version.number),
      current: 'mal',
      body: (
        <DecisionPage
          {...{ version, decision, before, comparison, difference, alone, findings, history }}
          paths={pathsOf(actor.platformSlug)}
          forms={{
            stand: forms.stand ?? ownStand(decision),
            adopt: forms.adopt ?? this.planned(decision),
            return: forms.return ?? fresh(),
          }}
        />
      ),
    });
  }

  /** The planned meeting, once it has been held. */
  private planned(decision: DecisionView | null): FormState {
    const planned = decision?.meetingDate ?? null;
    return fresh({ meetingDate: planned !== null && planned <= this.clock.today() ? planned : '' });
  }
}

const CONFIRM = text(decisionTexts.sv.record.confirmNeeded, decisionTexts.en.record.confirmNeeded);

/** What the reader answered last, if they hold one seat. */
function ownStand(decision: DecisionView | null): FormState {
  const [own, another] = decision?.seats.filter(({ mine }) => mine) ?? [];
  if (!own || another || own.steppedIn || own.stance === 'not_answered') return fresh();
  return fresh({ stance: own.stance, comment: own.comment ?? '' });
}
